import { describe, expect, test } from 'vitest';
import type { RefineWish } from '../../src/copilot/refining/refine-wish.ts';
import { evidenceHitOf } from '../support/evidence-hit-of.ts';
import { saysValue } from '../support/model-moves.ts';
import { answerTo, citedIn, isRefining, marksOf, refiningModel } from './refining/refining-model.ts';
import {
  answeringModel,
  answerOf,
  askedNumber,
  cardHit,
  cardQuestion,
  openWritingCopilot,
  towHit,
  towQuestion,
} from './writing/writing-copilot.ts';

const both = [cardQuestion, towQuestion];

const shorter = {
  1: [{ text: 'Your charging card takes 5 to 7 working days.', sources: [1] }],
  2: [{ text: 'Your Lodestar 3 tows up to 1,500 kg.', sources: [1] }],
};

const longer = {
  1: [
    { text: 'Your charging card is sent after the handover.', sources: [1] },
    { text: 'It takes 5 to 7 working days.', sources: [1] },
    { text: 'A second card costs 249 kr.', sources: [1] },
  ],
  2: [
    {
      text: 'Your Lodestar 3 tows up to 1,500 kg, and the tow bar is an accessory for the car.',
      sources: [1],
    },
  ],
};

const open = async (anew: Parameters<typeof refiningModel>[0], given = {}) => {
  const model = refiningModel(anew);
  const copilot = await openWritingCopilot(model, given);
  return { model, copilot, first: await copilot.draft(both) };
};

const messagesOf = (model: ReturnType<typeof refiningModel>, number: number): string =>
  model.requests
    .filter((request) => isRefining(request) && askedNumber(request) === number)
    .flatMap(({ messages }) => messages.map(({ text }) => text))
    .join('\n');

describe('a wish about the whole draft', () => {
  test.each([
    ['shorter', shorter, 'in fewer words'],
    ['longer', longer, 'said more fully'],
    ['warmer', shorter, 'said more warmly'],
    ['more-formal', shorter, 'said more formally'],
  ] as const)(
    '%s: every answer is written anew, cited and marked, and the frame stays',
    async (kind, anew, asked) => {
      const { model, copilot, first } = await open(anew);
      const made = await copilot.refine(first, { kind });
      for (const [question, number] of [
        ['q1', 1],
        ['q2', 2],
      ] as const) {
        const sentences = anew[number].map(({ text }) => text);
        expect(answerTo(made, question)).toBe(sentences.join(' '));
        const source = number === 1 ? 'KA-1' : 'KA-2';
        expect(citedIn(made, question)).toEqual(sentences.map((text) => [text, source]));
        for (const text of sentences) expect(marksOf(made, text)).toEqual(['supported']);
        expect(messagesOf(model, number)).toContain(asked);
        expect(messagesOf(model, number)).toContain(answerTo(first, question));
      }
      const frame = [first, made].map((one) =>
        one.draft.text.split('\n\n').filter((_, at) => ![2, 3].includes(at)),
      );
      expect(frame[1]).toEqual(frame[0]);
      expect(made.draft.notes).toEqual([]);
      expect(made.draft.blocks[0]?.maker).toMatchObject({ model: 'fake-model', prompt: 'refine-answer' });
      expect(made.refined).toEqual({ from: first.id, wish: { kind } });
      expect(made.id).not.toBe(first.id);
      expect(made.writing).toMatchObject({ inputTokens: 200, outputTokens: 40 });
    },
  );

  test('is asked about each question with its own evidence alone', async () => {
    const { model, copilot, first } = await open(shorter);
    await copilot.refine(first, { kind: 'shorter' });
    expect(messagesOf(model, 1)).not.toContain('1,500 kg');
    expect(messagesOf(model, 2)).not.toContain('249 kr');
  });

  test('changes an extractive draft, too, and what stays of it is said to be by nobody', async () => {
    const model = refiningModel({ ...shorter, 2: [] });
    const copilot = await openWritingCopilot(model, { drafts: 'extractive' });
    const first = await copilot.draft(both);
    expect(first.draft.blocks[0]?.maker).toBeUndefined();
    const made = await copilot.refine(first, { kind: 'shorter' });
    expect(made.draft.blocks.map(({ maker }) => maker?.prompt ?? null)).toEqual(['refine-answer', null]);
    expect(answerTo(made, 'q2')).toBe(answerTo(first, 'q2'));
    expect(citedIn(made, 'q2')).toEqual(citedIn(first, 'q2'));
  });

  test('asks for the formal way of address where the market leaves the choice', async () => {
    const dutch = evidenceHitOf({
      source: 'KA-8',
      language: 'nl',
      text: 'De laadpas wordt na de overdracht verstuurd. Dat duurt 5 tot 7 werkdagen.',
    });
    const question = 'Wanneer komt mijn laadpas na de overdracht?';
    const text = `Hallo,\n\n${question}\n\nJan`;
    const model = refiningModel(
      { 1: [{ text: 'De laadpas wordt na de overdracht aan u verstuurd.', sources: [1] }] },
      { 1: [{ text: 'De laadpas wordt na de overdracht verstuurd.', sources: [1] }] },
    );
    const copilot = await openWritingCopilot(model, { hits: { [question]: [dutch] } });
    const first = await copilot.draft([question], text, { language: 'nl', market: 'NL' });
    await copilot.refine(first, { kind: 'more-formal' });
    await copilot.refine(first, { kind: 'warmer' });
    const [formal, warm] = model.requests.filter(isRefining).map(({ messages }) => messages[0]?.text);
    expect(formal).toContain('in the formal way of Dutch');
    expect(warm).not.toContain('in the formal way');
  });

  test('answers that share a paragraph are asked for once and go on sharing it', async () => {
    const model = refiningModel(
      { 1: shorter[1] },
      {
        1: [{ text: 'It takes 5 to 7 working days.', sources: [1] }],
        2: [{ text: 'It takes 5 to 7 working days.', sources: [1] }],
      },
    );
    const copilot = await openWritingCopilot(model, {
      hits: { [cardQuestion]: [cardHit], [towQuestion]: [cardHit] },
    });
    const first = await copilot.draft(both);
    expect(first.draft.blocks[1]?.start).toBe(first.draft.blocks[0]?.start);
    const made = await copilot.refine(first, { kind: 'warmer' });
    expect(model.requests.filter(isRefining)).toHaveLength(1);
    expect(made.draft.blocks.map(({ start }) => start)).toEqual([
      made.draft.blocks[0]?.start,
      made.draft.blocks[0]?.start,
    ]);
    expect(made.questions.map(({ state }) => state)).toEqual(['answered', 'answered']);
  });
});

describe('another language', () => {
  const german = {
    1: [
      {
        text: 'Deine Ladekarte wird nach der Übergabe verschickt, und das dauert 5 bis 7 Werktage.',
        sources: [1],
      },
    ],
    2: [
      {
        text: 'Mit deinem Lodestar 3 sind es bis zu 1.500 kg, und die Anhängerkupplung ist ein Zubehör.',
        sources: [1],
      },
    ],
  };
  const wish: RefineWish = { kind: 'language', language: 'de' };

  test('gives the frame of that language and answers in it', async () => {
    const { model, copilot, first } = await open(german);
    const made = await copilot.refine(first, wish);
    expect(made.draft.language).toBe('de');
    expect(made.tone.profile).toMatch(/^de/u);
    expect(answerTo(made, 'q1')).toBe(german[1][0]?.text);
    expect(made.draft.text).toMatch(/^(?:Guten Tag|Hallo|Liebe)/u);
    expect(made.draft.text).not.toContain("I've looked");
    expect(citedIn(made, 'q2')).toEqual([[german[2][0]?.text, 'KA-2']]);
    expect(made.draft.notes).toContain(
      'Question 1 is answered from a source in English; the language model translated it.',
    );
    expect(messagesOf(model, 1)).toContain('Write in German');
    expect(made.draft.notes.join()).not.toContain('carried over');
  });

  test('leaves behind what was changed around the answers, and says so', async () => {
    const { copilot, first } = await open(german);
    const text = first.draft.text.replace('Hi Moira,', 'Dearest Moira,');
    const made = await copilot.refine(first, wish, text);
    expect(made.draft.text).not.toContain('Dearest');
    expect(made.draft.notes.at(-1)).toContain('is not carried over into the other language');
  });

  test('that has no tone profile is one sentence, and nothing is changed', async () => {
    const { model, copilot, first } = await open(german);
    await expect(copilot.refine(first, { kind: 'language', language: 'xx' })).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'There is no tone profile for that language, so the draft stays as it is.',
    });
    expect(model.requests.filter(isRefining)).toEqual([]);
    expect(await copilot.cases.drafts(first.careCase.id)).toHaveLength(1);
  });

  test('that one answer can not be written in leaves the whole draft in its own', async () => {
    const { copilot, first } = await open({
      ...german,
      2: [{ text: 'Your Lodestar 3 tows up to 1,500 kg, and that is all.', sources: [1] }],
    });
    const made = await copilot.refine(first, wish);
    expect(made.draft.text).toBe(first.draft.text);
    expect(made.draft.language).toBe('en');
    expect(made.draft.notes).toContain(
      'The draft stays in English: not every answer could be written in the other language.',
    );
  });
});

describe('one question', () => {
  const differently: RefineWish = { kind: 'question', question: 'q2', instruction: 'Say only what it tows.' };

  test('is answered differently, and every other letter stays, citations and all', async () => {
    const { model, copilot, first } = await open(shorter);
    const made = await copilot.refine(first, differently);
    expect(made.draft.text).toBe(
      first.draft.text.replace(answerTo(first, 'q2'), 'Your Lodestar 3 tows up to 1,500 kg.'),
    );
    expect(citedIn(made, 'q1')).toEqual(citedIn(first, 'q1'));
    expect(made.draft.blocks[0]).toEqual(first.draft.blocks[0]);
    expect(messagesOf(model, 2)).toContain(
      '<untrusted kind="instruction">\nSay only what it tows.\n</untrusted>',
    );
    expect(messagesOf(model, 1)).toBe('');
  });

  test('is written afresh without an instruction', async () => {
    const { model, copilot, first } = await open(shorter);
    const made = await copilot.refine(first, { ...differently, instruction: null });
    expect(answerTo(made, 'q2')).toBe('Your Lodestar 3 tows up to 1,500 kg.');
    expect(messagesOf(model, 2)).toContain('written afresh');
    expect(messagesOf(model, 2)).not.toContain('kind="instruction"');
  });

  test('that was open is searched again with the words of the instruction', async () => {
    const hits = { [cardQuestion]: [cardHit], [`${towQuestion} Say only what it tows.`]: [towHit] };
    const { copilot, first } = await open(shorter, { hits });
    expect(first.questions[1]?.state).toBe('unanswered');
    const made = await copilot.refine(first, differently);
    expect(made.questions.map(({ state, meaning }) => [state, meaning])).toEqual([
      ['answered', first.questions[0]?.meaning],
      ['answered', first.questions[1]?.meaning],
    ]);
    expect(citedIn(made, 'q2')).toEqual([['Your Lodestar 3 tows up to 1,500 kg.', 'KA-2']]);
    expect(made.draft.text).not.toContain('No sure answer');
  });

  test('that was open stays open where nothing comes of it', async () => {
    const { copilot, first } = await open(shorter, { hits: { [cardQuestion]: [cardHit] } });
    const made = await copilot.refine(first, differently);
    expect(made.draft.text).toBe(first.draft.text);
    expect(made.draft.notes).toEqual([
      'Question 2 stays open; the draft says so.',
      'There is no source that may answer question 2; its answer stays as it was.',
    ]);
  });

  test('that the draft does not have is not found', async () => {
    const { copilot, first } = await open(shorter);
    await expect(copilot.refine(first, { ...differently, question: 'q9' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('words that an author marked to be kept', () => {
  const legal = 'You may withdraw from this contract within 14 days without giving any reason.';
  const hit = evidenceHitOf({
    source: 'KA-7',
    title: 'Withdrawal',
    text: `The right of withdrawal holds for every order. [verbatim]${legal}[/verbatim] Write to us first.`,
  });
  const rest = 'The right of withdrawal holds for every order of yours.';
  const wishes: readonly RefineWish[] = [
    { kind: 'shorter' },
    { kind: 'longer' },
    { kind: 'warmer' },
    { kind: 'more-formal' },
    { kind: 'question', question: 'q1', instruction: 'Leave out the legal words.' },
  ];

  test.each(wishes)('survive $kind, whether the model drops them or words them anew', async (wish) => {
    const anew = (request: Parameters<typeof isRefining>[0]) => {
      const text = request.messages.map((one) => one.text).join('\n');
      const isDropping = text.includes('DROP');
      const reworded = {
        text: 'You may withdraw from the contract within 14 days without any reason.',
        sources: [1],
      };
      const padding = { text: rest, sources: [1] };
      const sentences = isDropping ? [padding] : wish.kind === 'longer' ? [reworded, padding] : [reworded];
      return saysValue(
        answerOf(
          1,
          isRefining(request)
            ? sentences
            : [
                { text: legal, sources: [1] },
                { text: 'Write to us first.', sources: [1] },
              ],
        ),
      );
    };
    for (const message of [cardQuestion, `${cardQuestion} DROP`]) {
      const copilot = await openWritingCopilot(answeringModel(anew), { hits: { [cardQuestion]: [hit] } });
      const first = await copilot.draft([cardQuestion], message);
      expect(answerTo(first, 'q1')).toContain(legal);
      const made = await copilot.refine(first, wish);
      expect(answerTo(made, 'q1')).toContain(legal);
      if (message.includes('DROP')) expect(answerTo(made, 'q1')).toBe(answerTo(first, 'q1'));
      else expect(made.draft.blocks[0]?.maker?.prompt).toBe('refine-answer');
    }
  });
});

test('without a model it is one sentence that it needs one', async () => {
  const copilot = await openWritingCopilot(null);
  const first = await copilot.draft(both);
  await expect(copilot.refine(first, { kind: 'shorter' })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('No language model is set'),
  });
});

test('who reads along is told of questions, evidence, text and checked answers', async () => {
  const { copilot, first } = await open(shorter);
  const told: string[] = [];
  await copilot.refine(first, { kind: 'question', question: 'q2', instruction: null }, undefined, {
    tell: (event) => told.push(event.type === 'answer' ? `${event.question}: ${event.text}` : event.type),
  });
  expect([...new Set(told)]).toEqual([
    'questions',
    'evidence',
    'text',
    `q1: ${answerTo(first, 'q1')}`,
    'q2: Your Lodestar 3 tows up to 1,500 kg.',
  ]);
});
