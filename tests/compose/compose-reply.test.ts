import { beforeAll, describe, expect, test } from 'vitest';
import { loadCompositionRules } from '../../src/adapters/files/load-composition-rules.ts';
import type { QuestionEvidence } from '../../src/compose/answer-question.ts';
import { type ComposeInput, composeReply } from '../../src/compose/compose-reply.ts';
import type { CompositionRules } from '../../src/compose/composition-rules.ts';
import type { DraftReply } from '../../src/compose/draft-reply.ts';
import type { Question } from '../../src/dissect/question.ts';
import { analyseWords } from '../../src/language/analyse-words.ts';
import type { EvidenceHit } from '../../src/retrieve/evidence-hit.ts';
import { evidenceHitOf } from '../support/evidence-hit-of.ts';
import { plainVoice } from '../support/plain-voice.ts';
import { projectFile } from '../support/project-file.ts';
import { questionOf } from '../support/question-of.ts';

let rules: (language: string) => CompositionRules;

beforeAll(async () => {
  rules = await loadCompositionRules(projectFile('prompts/composition'));
});

const asked = (question: Question, ...hits: readonly EvidenceHit[]): QuestionEvidence => ({
  question,
  hits,
  worth: new Map(analyseWords(question.text, 'en').map((term) => [term, 1])),
});

const compose = (evidence: readonly QuestionEvidence[], given: Partial<ComposeInput> = {}): DraftReply =>
  composeReply({
    careCase: {
      customer: { name: 'Moira Galbraith', email: null },
      language: 'en',
      market: 'GB',
      model: '3',
    },
    evidence,
    voice: plainVoice,
    addressBy: 'first-name',
    voiceLanguage: 'en',
    rules,
    threshold: 0.5,
    ...given,
  });

const cardHit = evidenceHitOf({
  source: 'KA-1003',
  title: 'Charging card',
  text: 'The charging card is sent after the handover. It takes 5 to 7 working days.',
});
const towHit = evidenceHitOf({
  source: 'KA-1302',
  title: 'Towing',
  text: 'Lodestar 3 tows up to 1,500 kg. The tow bar is an accessory.',
});
const cardQuestion = questionOf(1, 'When does the charging card arrive after the handover?');
const towQuestion = questionOf(2, 'How much can my Lodestar 3 tow?');

describe('a reply to two questions', () => {
  const draft = () => compose([asked(cardQuestion, cardHit), asked(towQuestion, towHit)]);

  test('greets, answers each question once in a paragraph of its own, and signs off', () => {
    const { text, blocks } = draft();
    expect(text.startsWith('Hi Moira,\n\nGood that you ask.\n\n')).toBe(true);
    expect(
      text.endsWith('\n\nIf anything is unclear, answer this mail.\n\nBest wishes,\nLodestar Care'),
    ).toBe(true);
    expect(blocks.map(({ question, state }) => `${question} ${state}`)).toEqual([
      'q1 answered',
      'q2 answered',
    ]);
    const [first, second] = blocks.map(({ start, end }) => text.slice(start, end));
    expect(first).toContain('5 to 7 working days');
    expect(first).not.toContain('tow');
    expect(second).toContain('1,500 kg');
    expect(text.split('\n\n')).toContain(first);
    expect(text.split('1,500 kg')).toHaveLength(2);
  });

  test('cites exactly the sentences that it took from a source', () => {
    const { text, citations, blocks } = draft();
    const sources = new Map([
      ['KA-1003', cardHit.passage.text],
      ['KA-1302', towHit.passage.text],
    ]);
    expect(citations.length).toBeGreaterThanOrEqual(2);
    for (const { start, end, question, sources: named } of citations) {
      const sentence = text.slice(start, end);
      expect(named).toHaveLength(1);
      expect(sources.get(named[0] ?? '')).toContain(sentence);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      const block = blocks.find((candidate) => candidate.question === question);
      expect(start).toBeGreaterThanOrEqual(block?.start ?? Number.NaN);
      expect(end).toBeLessThanOrEqual(block?.end ?? Number.NaN);
    }
  });

  test('leaves nothing of an answer without a citation', () => {
    const { text, citations, blocks } = draft();
    for (const { start, end } of blocks) {
      let rest = text.slice(start, end);
      for (const citation of citations) rest = rest.replace(text.slice(citation.start, citation.end), '');
      expect(rest.trim()).toBe('');
    }
  });

  test('has no note and no open placeholder', () => {
    const { notes, text } = draft();
    expect(notes).toEqual([]);
    expect(text).not.toMatch(/[{}]/u);
  });

  test('is the same to the last byte for the same input', () => {
    expect(JSON.stringify(draft())).toBe(JSON.stringify(draft()));
  });
});

describe('a question that nothing answers', () => {
  const question = questionOf(1, 'Does the alarm\n  go off on a ferry?');

  test('is quoted on one line and said to be open, with a note', () => {
    const { text, blocks, citations, notes } = compose([asked(question)]);
    const [block] = blocks;
    expect(block?.state).toBe('unanswered');
    expect(text.slice(block?.start, block?.end)).toBe(
      'About your question "Does the alarm go off on a ferry?" I have no sure answer yet. I find out and write to you again.',
    );
    expect(citations).toEqual([]);
    expect(notes).toEqual(['Nothing good enough was found for question 1; the draft says so.']);
  });

  test('is not answered from a hit below the threshold', () => {
    const below = compose([asked(cardQuestion, { ...cardHit, score: 0.499 })]);
    expect(below.blocks[0]?.state).toBe('unanswered');
    const at = compose([asked(cardQuestion, { ...cardHit, score: 0.5 })]);
    expect(at.blocks[0]?.state).toBe('answered');
  });

  test('does not keep the next question from being answered', () => {
    const { blocks } = compose([asked(question), asked(towQuestion, towHit)]);
    expect(blocks.map(({ state }) => state)).toEqual(['unanswered', 'answered']);
  });

  test('says what happens with it once, however many there are', () => {
    const { text } = compose([asked(question), asked(questionOf(2, 'Is a toll tag allowed?'))]);
    expect(text).toContain('"Does the alarm go off on a ferry?"');
    expect(text).toContain('"Is a toll tag allowed?"');
    expect(text.split('I find out and write to you again.')).toHaveLength(2);
  });

  test('is cut where it is too long to be repeated', () => {
    const long = `Can you tell me ${'whether it really works '.repeat(30)}at all?`;
    const { text } = compose([asked(questionOf(1, long))]);
    const quoted = /"([^"]*)"/u.exec(text)?.[1] ?? '';
    expect(quoted.length).toBeGreaterThan(100);
    expect(quoted.length).toBeLessThanOrEqual(142);
    expect(quoted.endsWith(' …')).toBe(true);
  });

  test('is cut where it is too long to be repeated also when it has no spaces', () => {
    const { text } = compose([asked(questionOf(1, `${'充電カードはいつ届きますか'.repeat(40)}?`))]);
    expect((/"([^"]*)"/u.exec(text)?.[1] ?? '').length).toBeLessThanOrEqual(142);
  });

  test('stays as the customer wrote it even where that looks like a placeholder', () => {
    const { text } = compose([asked(questionOf(1, 'What does {name} or $& mean on my {question} screen?'))]);
    expect(text).toContain('"What does {name} or $& mean on my {question} screen?"');
  });
});

describe('a source in another language', () => {
  const found = evidenceHitOf({
    source: 'KA-1003',
    language: 'sv',
    text: 'Laddkortet skickas efter överlämningen. Det tar 5 till 7 arbetsdagar.',
  });
  const swedish = { ...found, features: { ...found.features, meaning: 0.9 } };

  test('is introduced in the language of the reply and noted for the advisor', () => {
    const { text, notes, citations, blocks } = compose([asked(cardQuestion, swedish)]);
    const [block] = blocks;
    expect(text.slice(block?.start, block?.end)).toMatch(/^This exists in Swedish only:\nLaddkortet /u);
    expect(notes).toEqual([
      'Question 1 is answered from a source in Swedish; translate it before it is sent.',
    ]);
    for (const { start, end } of citations) expect(swedish.passage.text).toContain(text.slice(start, end));
  });

  test('is used only where no source in the language of the reply is good enough', () => {
    const { text } = compose([asked(cardQuestion, { ...swedish, score: 0.95 }, { ...cardHit, score: 0.7 })]);
    expect(text).not.toContain('Laddkortet');
    expect(text).toContain('5 to 7 working days');
  });
});

describe('an answer from a weak match', () => {
  test('is marked for the advisor, one from a good match is not', () => {
    const noted = (score: number): readonly string[] =>
      compose([asked(cardQuestion, { ...cardHit, score })], { threshold: 0.4 }).notes;
    expect(noted(0.45)).toEqual([
      'Question 1 rests on a weak match (KA-1003, 0.45); check that it answers the question.',
    ]);
    expect(noted(0.9)).toEqual([]);
  });
});

describe('what may not be quoted', () => {
  test('an internal passage is never quoted, however good it is', () => {
    const secret = evidenceHitOf({ audience: 'internal', text: 'Goodwill up to 500 euro.' }, 1);
    const { text, blocks } = compose([asked(cardQuestion, secret)]);
    expect(text).not.toContain('Goodwill');
    expect(blocks[0]?.state).toBe('unanswered');
  });

  test('of a past case only what holds for any customer is said', () => {
    const past = evidenceHitOf({
      kind: 'case',
      source: '00300001',
      question: 'When does my charging card arrive?',
      text: [
        'Sorry about the wait, [name-1].',
        'I have ordered a new charging card for you.',
        'A charging card takes 5 to 7 working days.',
        'It goes to [address-1].',
        'I rang [phone-1] on Tuesday.',
        'Just reply to this mail if it does not arrive.',
      ].join(' '),
    });
    const { text, blocks, citations } = compose([asked(cardQuestion, past)]);
    expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toBe('A charging card takes 5 to 7 working days.');
    expect(citations.map(({ sources }) => sources)).toEqual([['00300001']]);
    expect(text).not.toMatch(/\[[a-z-]+-\d\]/u);
  });

  test('a past case that holds nothing for anyone else gives way to the next hit', () => {
    const personal = evidenceHitOf(
      { kind: 'case', text: 'I have sent you a new charging card yesterday.' },
      0.99,
    );
    const { text } = compose([asked(cardQuestion, personal, cardHit)]);
    expect(text).toContain('5 to 7 working days');
    expect(text).not.toContain('yesterday');
  });

  test('questions and headings of a source that ask are not given as answers', () => {
    const hit = evidenceHitOf({
      text: 'When does the charging card arrive after the handover? It is sent within 5 to 7 working days.',
    });
    const { text, citations } = compose([asked(cardQuestion, hit)]);
    expect(citations.map(({ start, end }) => text.slice(start, end))).toEqual([
      'It is sent within 5 to 7 working days.',
    ]);
  });
});

describe('an approved answer', () => {
  test('is preferred to an equal article and said in full', () => {
    const approved = evidenceHitOf({
      kind: 'answer',
      source: 'D-1',
      text: 'A charging card takes 6 working days. Until then the app starts every station. Keep it in the car.',
    });
    const { text, blocks, citations } = compose([asked(cardQuestion, cardHit, approved)]);
    expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toBe(approved.passage.text);
    expect(citations.every(({ sources }) => sources.includes('D-1'))).toBe(true);
  });
});

describe('two questions with one answer', () => {
  test('share one paragraph, which is said and cited once', () => {
    const again = questionOf(2, 'Charging card after the handover: when does it arrive?');
    const { text, blocks, citations } = compose([asked(cardQuestion, cardHit), asked(again, cardHit)]);
    expect(blocks.map(({ question }) => question)).toEqual(['q1', 'q2']);
    expect(blocks[1]).toMatchObject({ start: blocks[0]?.start, end: blocks[0]?.end, state: 'answered' });
    expect(text.split('5 to 7 working days')).toHaveLength(2);
    expect(new Set(citations.map(({ start }) => start)).size).toBe(citations.length);
  });
});

describe('the frame', () => {
  test('greets without a name where none is known', () => {
    for (const name of [null, '', '  ']) {
      const careCase = { customer: { name, email: null }, language: 'en', market: null, model: null };
      expect(compose([asked(cardQuestion, cardHit)], { careCase }).text.startsWith('Hi,\n\n')).toBe(true);
    }
  });

  test('greets by the first name without titles, or by the full name where that is the custom', () => {
    const greet = (name: string, addressBy: ComposeInput['addressBy']): string | undefined => {
      const careCase = { customer: { name, email: null }, language: 'en', market: null, model: null };
      return compose([asked(cardQuestion, cardHit)], { careCase, addressBy }).text.split('\n')[0];
    };
    expect(greet('Dr. Moira Ann Galbraith', 'first-name')).toBe('Hi Moira,');
    expect(greet(' Moira Galbraith ', 'full-name')).toBe('Hi Moira Galbraith,');
  });

  test('takes a problem seriously instead of praising the question', () => {
    const problem = questionOf(1, 'The charging card never arrived.', 'problem');
    const { text } = compose([asked(problem, cardHit)]);
    expect(text).toContain('That should not have happened.');
    expect(text).not.toContain('Good that you ask.');
  });

  test('thanks where nothing was asked and notes that a person must read the case', () => {
    const { text, notes, blocks, citations } = compose([]);
    expect(text).toBe('Hi Moira,\n\nThank you for telling us.\n\nBest wishes,\nLodestar Care');
    expect(notes).toEqual(['No question was found in this case; read it before you answer.']);
    expect([blocks, citations]).toEqual([[], []]);
  });

  test('notes that a source is older than its original', () => {
    const { notes } = compose([asked(cardQuestion, evidenceHitOf({ ...cardHit.passage, outOfDate: true }))]);
    expect(notes).toEqual(['KA-1003 in en is older than its original; check the figures.']);
  });
});

describe('how an answer reads', () => {
  const answerTo = (question: Question, hit: EvidenceHit): string => {
    const { text, blocks } = compose([asked(question, hit)]);
    return text.slice(blocks[0]?.start, blocks[0]?.end);
  };

  test('a list without a lead-in stands under its heading', () => {
    const hit = evidenceHitOf({
      heading: 'Block the card in the app',
      text: '- Open the app and choose the card.\n- Choose Block card.',
    });
    expect(answerTo(questionOf(1, 'Where do I block the card in the app?'), hit)).toBe(
      'Block the card in the app:\n- Open the app and choose the card.\n- Choose Block card.',
    );
  });

  test('a full stop that was forgotten is put', () => {
    const hit = evidenceHitOf({ text: 'The charging card arrives 5 days after the handover' });
    expect(answerTo(cardQuestion, hit)).toBe('The charging card arrives 5 days after the handover.');
  });

  test('the figures of another model are not taken from a past case', () => {
    const hit = evidenceHitOf({
      kind: 'case',
      models: ['2'],
      question: 'How much can I tow?',
      text: 'Towing is allowed up to 1,500 kg. Towing needs a tow bar from the factory.',
    });
    expect(answerTo(towQuestion, hit)).toBe('Towing needs a tow bar from the factory.');
  });
});
