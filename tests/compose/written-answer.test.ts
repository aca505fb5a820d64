import { expect, test } from 'vitest';
import { loadCompositionRules } from '../../src/adapters/files/load-composition-rules.ts';
import type { QuestionEvidence } from '../../src/compose/answer-question.ts';
import { type ComposeInput, composeReply } from '../../src/compose/compose-reply.ts';
import type { WrittenAnswer } from '../../src/compose/written-answer.ts';
import { analyseWords } from '../../src/language/analyse-words.ts';
import { evidenceHitOf } from '../support/evidence-hit-of.ts';
import { plainVoice } from '../support/plain-voice.ts';
import { projectFile } from '../support/project-file.ts';
import { questionOf } from '../support/question-of.ts';

const rules = await loadCompositionRules(projectFile('prompts/composition'));
const card = evidenceHitOf(
  {
    source: 'KA-1',
    title: 'Charging card',
    text: 'The charging card is sent after the handover. It takes 5 to 7 working days.',
  },
  0.55,
);

const asked = (number: number, text: string, ...hits: QuestionEvidence['hits'][number][]) => ({
  question: questionOf(number, text),
  hits,
  worth: new Map(analyseWords(text, 'en').map((term) => [term, 1])),
});

const compose = (written?: ComposeInput['written']) =>
  composeReply({
    careCase: {
      customer: { name: 'Moira Galbraith', email: null },
      language: 'en',
      market: 'GB',
      model: '3',
    },
    evidence: [
      asked(1, 'When does the charging card arrive after the handover?', card),
      asked(2, 'How much can my Lodestar 3 tow?'),
    ],
    voice: plainVoice,
    addressBy: 'first-name',
    voiceLanguage: 'en',
    rules,
    threshold: 0.5,
    written,
  });

const maker = { model: 'm', prompt: 'p', version: '1' };
const answered = (text: string): WrittenAnswer => ({
  state: 'answered',
  maker,
  sentences: [{ text, newLine: false, isListItem: false, sources: ['KA-1'] }],
  cited: [{ passage: card.passage, score: card.score }],
});

test('without written answers a reply has the bytes that it had before there were any', () => {
  // Printed by the version before.
  expect(JSON.stringify(compose())).toBe(
    '{"language":"en","text":"Hi Moira,\\n\\nGood that you ask.\\n\\nThe charging card is sent after the handover. It takes 5 to 7 working days.\\n\\nAbout your question \\"How much can my Lodestar 3 tow?\\" I have no sure answer yet. I find out and write to you again.\\n\\nIf anything is unclear, answer this mail.\\n\\nBest wishes,\\nLodestar Care","citations":[{"start":31,"end":76,"question":"q1","sources":["KA-1"]},{"start":77,"end":106,"question":"q1","sources":["KA-1"]}],"blocks":[{"question":"q1","state":"answered","start":31,"end":106},{"question":"q2","state":"unanswered","start":108,"end":223}],"notes":["Question 1 rests on a weak match (KA-1, 0.55); check that it answers the question.","Nothing good enough was found for question 2; the draft says so."]}',
  );
  expect(JSON.stringify(compose(new Map()))).toBe(JSON.stringify(compose()));
});

test('a written answer takes the place of the extractive one, with its maker and the same notes on its source', () => {
  const { text, blocks, citations, notes } = compose(
    new Map([['q1', answered('It comes within 7 working days.')]]),
  );
  expect(text).toContain('\n\nIt comes within 7 working days.\n\nAbout your question');
  expect(blocks[0]).toMatchObject({ question: 'q1', state: 'answered', maker });
  expect(citations.map(({ start, end }) => text.slice(start, end))).toEqual([
    'It comes within 7 working days.',
  ]);
  expect(notes[0]).toContain('rests on a weak match (KA-1, 0.55)');
});

test('what was written for one question already is not said again for another', () => {
  const same = answered('It comes within 7 working days.');
  const { text, blocks } = compose(
    new Map([
      ['q1', same],
      ['q2', same],
    ]),
  );
  expect(text.split('within 7 working days')).toHaveLength(2);
  expect(blocks[1]).toMatchObject({ ...blocks[0], question: 'q2' });
});

test('a list stands line by line', () => {
  const list: WrittenAnswer = {
    state: 'answered',
    maker,
    sentences: ['Bring two things:', 'your card', 'your app'].map((text, at) => ({
      text,
      newLine: at > 0,
      isListItem: at > 0,
      sources: ['KA-1'],
    })),
    cited: [],
  };
  expect(compose(new Map([['q1', list]])).text).toContain('Bring two things:\n- your card\n- your app');
});

test('a question that the model found no answer to is open, and the last open one says who looks into it', () => {
  const { text, blocks, notes } = compose(new Map([['q1', { state: 'unanswered' }]]));
  expect(blocks.map(({ state }) => state)).toEqual(['unanswered', 'unanswered']);
  expect(text.split('I find out')).toHaveLength(2);
  expect(notes[0]).toBe(
    'The language model found no answer to question 1 in its sources; the draft says so.',
  );
});
