import { describe, expect, test } from 'vitest';
import { loadCompositionRules } from '../../../src/adapters/files/load-composition-rules.ts';
import { draftSchema } from '../../../src/contract/draft.ts';
import { makeDraftWriter } from '../../../src/copilot/writing/draft-writer.ts';
import { draftJson } from '../../../src/entry/present/draft-json.ts';
import { memoryBudgetStore } from '../../../src/model/memory-budget-store.ts';
import { modelBudget } from '../../../src/model/model-budget.ts';
import { evidenceHitOf } from '../../support/evidence-hit-of.ts';
import { fakeChatModel } from '../../support/fake-chat-model.ts';
import {
  fails,
  filtersRequest,
  hangs,
  hasNoChoice,
  type ModelMove,
  refuses,
  says,
  saysValue,
} from '../../support/model-moves.ts';
import { modelPrompts } from '../../support/model-prompts.ts';
import { projectFile } from '../../support/project-file.ts';
import { profileOf } from '../../tone/lodestar.ts';
import {
  answeringModel,
  answerOf,
  askedNumber,
  cardHit,
  cardQuestion,
  fairAnswers,
  message,
  openWritingCopilot,
  type Sentence,
  towQuestion,
} from './writing-copilot.ts';

const both = [cardQuestion, towQuestion];

/** A model that is true to its sources, save for the questions for which a test says otherwise. */
const modelWith = (others: Readonly<Record<number, ModelMove>> = {}) =>
  answeringModel((request) => {
    const number = askedNumber(request);
    return others[number] ?? saysValue(answerOf(number, fairAnswers[number] ?? []));
  });

const says1 = (sentences: readonly Sentence[], unanswered = false) =>
  modelWith({ 1: saysValue(answerOf(1, sentences, unanswered)) });

const extractiveDraft = await (await openWritingCopilot(null)).draft(both);
const blockOf = (draft: typeof extractiveDraft, at: number): string => {
  const { start, end } = draft.draft.blocks[at] ?? { start: 0, end: 0 };
  return draft.draft.text.slice(start, end);
};

const fieldsBefore = ['id', 'case', 'questions', 'evidence', 'draft', 'support', 'tone', 'timings'];

describe('without a model', () => {
  test('a draft has the same bytes as before there was one', async () => {
    expect(extractiveDraft.writing).toBeUndefined();
    const json = JSON.stringify(draftJson(extractiveDraft));
    expect(json).not.toMatch(/"(?:writing|maker)"/u);
    expect(Object.keys(JSON.parse(json))).toEqual(fieldsBefore);
    expect(Object.keys(extractiveDraft.draft.blocks[0] ?? {})).toEqual(['question', 'state', 'start', 'end']);
    expect(blockOf(extractiveDraft, 0)).toBe(
      'The charging card is sent after the handover. It takes 5 to 7 working days.',
    );
    expect(extractiveDraft.draft.notes).toEqual([]);
    expect(Object.keys(extractiveDraft.timings)).not.toContain('write');
    expect(draftSchema.parse(JSON.parse(json)).writing).toBeNull();
  });
});

describe('a model that is true to its sources', () => {
  test('writes each answer, cited, marked and with its maker; the frame stays ours', async () => {
    const model = modelWith();
    const draft = await (await openWritingCopilot(model)).draft(both);
    const { text, citations, blocks, notes } = draft.draft;
    expect(notes).toEqual([]);
    expect(blockOf(draft, 0)).toBe(
      'Your charging card is sent after the handover. It takes 5 to 7 working days.',
    );
    expect(blockOf(draft, 1)).toBe('Your Lodestar 3 tows up to 1,500 kg, and the tow bar is an accessory.');
    const [start, end] = [blocks[0]?.start ?? 0, blocks[1]?.end ?? 0];
    const frame = [extractiveDraft.draft.blocks[0]?.start ?? 0, extractiveDraft.draft.blocks[1]?.end ?? 0];
    expect(text.slice(0, start)).toBe(extractiveDraft.draft.text.slice(0, frame[0]));
    expect(text.slice(end)).toBe(extractiveDraft.draft.text.slice(frame[1]));
    expect(citations.map((one) => one.sources)).toEqual([['KA-1'], ['KA-1'], ['KA-2']]);
    expect(draft.support.filter(({ verdict }) => verdict === 'supported')).toHaveLength(3);
    for (const block of blocks)
      expect(block.maker).toMatchObject({
        model: 'fake-model',
        prompt: 'answer-question',
        version: expect.stringMatching(/^\d+\+[0-9a-f]{8}$/u),
      });
    expect(draft.writing).toMatchObject({
      model: 'fake-model',
      inputTokens: 200,
      outputTokens: 40,
      money: null,
    });
  });

  test('is told in the answer of the API, and an earlier draft is read without it', async () => {
    const prices = new Map([['fake-model', { input: 10, output: 100, currency: 'EUR' }]]);
    const made = await (await openWritingCopilot(modelWith(), { draftModel: { prices } })).draft(both);
    const read = draftSchema.parse(JSON.parse(JSON.stringify(draftJson(made))));
    expect(read.writing?.answers.map(({ question, maker }) => [question, maker?.model])).toEqual([
      ['q1', 'fake-model'],
      ['q2', 'fake-model'],
    ]);
    expect(read.writing?.money).toEqual({ amount: expect.closeTo(0.006, 6), currency: 'EUR' });
  });

  test('is asked about one question with its own evidence alone, as data, without personal data', async () => {
    const model = modelWith();
    const asked = await openWritingCopilot(model);
    await asked.draft(both, `${message}\nMoira Galbraith, moira.galbraith@mail.example, +44 7700 900123`);
    expect(model.requests).toHaveLength(2);
    const first = model.requests.find((request) => askedNumber(request) === 1)?.messages ?? [];
    const sent = first.map(({ text }) => text).join('\n');
    expect(sent).toContain('<untrusted kind="source" number="1">\nCharging card\nThe charging card is sent');
    expect(sent).not.toContain('1,500 kg');
    for (const secret of ['Galbraith', 'mail.example', '900123']) expect(sent).not.toContain(secret);
    expect(first[0]?.text).not.toContain('handover');
  });

  test('is asked one question while another is still searched for', async () => {
    const model = modelWith();
    const found = Promise.withResolvers<void>();
    const asked = await openWritingCopilot(model, {
      untilFound: async (question) => {
        if (question === cardQuestion) await found.promise;
      },
    });
    const making = asked.draft(both);
    await expect.poll(() => model.requests.map(askedNumber)).toEqual([2]);
    found.resolve();
    expect((await making).questions.map(({ state }) => state)).toEqual(['answered', 'answered']);
    expect(model.requests.map(askedNumber)).toEqual([2, 1]);
  });

  test('has its placeholders filled', async () => {
    const made = await (
      await openWritingCopilot(
        says1([{ text: '[name-1], your charging card is sent after the handover.', sources: [1] }]),
      )
    ).draft([cardQuestion], `Hi, I am Moira Galbraith. ${cardQuestion}`);
    expect(blockOf(made, 0)).toMatch(/^Moira(?: Galbraith)?, your charging card is sent/u);
  });

  test('may say that it does not know, and the draft says so in our words', async () => {
    const made = await (await openWritingCopilot(says1([], true))).draft(both);
    expect(made.questions.map(({ state }) => state)).toEqual(['unanswered', 'answered']);
    expect(blockOf(made, 0)).toMatch(/^No sure answer yet to/u);
    expect(made.draft.notes).toContain(
      'The language model found no answer to question 1 in its sources; the draft says so.',
    );
  });

  test('is never asked a question for which nothing good enough was found', async () => {
    const model = modelWith();
    const hits = {
      [cardQuestion]: [
        evidenceHitOf({ text: 'The charging card is black.' }, 0.2),
        evidenceHitOf({ source: 'KA-9', audience: 'internal', text: 'Goodwill: 50 euro.' }, 0.9),
      ],
    };
    const made = await (await openWritingCopilot(model, { hits })).draft([cardQuestion]);
    expect(model.requests).toEqual([]);
    expect(made.questions[0]?.state).toBe('unanswered');
  });

  test('writes in the language of the customer from a source in another one, and that is told', async () => {
    const swedish = evidenceHitOf({
      source: 'KA-6',
      language: 'sv',
      title: 'Laddkort',
      text: 'Laddkortet skickas efter överlämningen. Det tar 5 till 7 arbetsdagar.',
    });
    const made = await (
      await openWritingCopilot(
        says1([
          {
            text: 'The charging card is sent after the handover and takes 5 to 7 working days.',
            sources: [1],
          },
        ]),
        { hits: { [cardQuestion]: [swedish] } },
      )
    ).draft([cardQuestion]);
    expect(blockOf(made, 0)).toContain('5 to 7 working days');
    expect(made.draft.notes).toContain(
      'Question 1 is answered from a source in Swedish; the language model translated it.',
    );
  });

  test('may write a list, which stands line by line', async () => {
    const made = await (
      await openWritingCopilot(
        says1([
          { text: 'Your charging card is sent like this:', sources: [1] },
          { text: '- after the handover. It takes 5 to 7 working days.', sources: [1] },
          { text: '- A second card costs 249 kr.', sources: [1] },
        ]),
      )
    ).draft(both);
    expect(blockOf(made, 0)).toBe(
      'Your charging card is sent like this:\n- after the handover. It takes 5 to 7 working days.\n- A second card costs 249 kr.',
    );
  });

  test('leaves out what thanks and greets, which the frame does', async () => {
    const made = await (
      await openWritingCopilot(
        says1([{ text: 'Thank you for your message!', sources: [] }, ...(fairAnswers[1] ?? [])]),
      )
    ).draft(both);
    expect(blockOf(made, 0)).toMatch(/^Your charging card/u);
    expect(made.draft.notes).toEqual([]);
  });
});

describe('words that an author marked to be kept', () => {
  const legal = 'You may withdraw from this contract within 14 days without giving any reason.';
  const withdrawal = evidenceHitOf({
    source: 'KA-7',
    title: 'Withdrawal',
    text: `The right of withdrawal holds for every order. [verbatim]${legal}[/verbatim] Write to us first.`,
  });
  const hits = { [cardQuestion]: [withdrawal] };

  test('reach the customer letter for letter, whatever the model makes of them', async () => {
    const made = await (
      await openWritingCopilot(
        says1([
          { text: 'You may withdraw from the contract within 14 days without any reason.', sources: [1] },
        ]),
        { hits },
      )
    ).draft([cardQuestion]);
    expect(blockOf(made, 0)).toBe(legal);
  });

  test('are told to the model, and their marks are in no draft', async () => {
    const model = says1([], true);
    await (await openWritingCopilot(model, { hits })).draft([cardQuestion]);
    const sent = model.requests[0]?.messages[1]?.text ?? '';
    expect(sent).toContain(`<untrusted kind="words" number="1">\n${legal}\n</untrusted>`);
    expect(sent).not.toContain('[verbatim]');
    const extractive = await (await openWritingCopilot(null, { hits })).draft([cardQuestion]);
    expect(extractive.draft.text).not.toContain('verbatim]');
  });
});

describe('a model that does not serve leaves the extractive answer and one sentence:', () => {
  test.each([
    ['is down', fails(503), 'did not answer'],
    ['refuses', refuses, 'refused to answer'],
    [
      'is cut off',
      says('{"question":1,"sent', { finish: 'length' }),
      'was cut off before the end of its answer',
    ],
    ['is filtered', filtersRequest(), "was stopped by the provider's filter"],
    ['says nothing', hasNoChoice, 'gave an empty answer'],
    ['talks', says('I would rather not.'), 'gave an answer that could not be read, even when asked again'],
    ['is slow', hangs(), 'took too long'],
  ])('%s', async (_, move, words) => {
    const opened = await openWritingCopilot(modelWith({ 1: move, 2: move }), {
      draftModel: { timeoutMs: 30 },
    });
    const made = await opened.draft(both);
    expect(made.draft.text).toBe(extractiveDraft.draft.text);
    expect(made.draft.notes).toEqual([
      `The language model ${words} for questions 1 and 2; their answers are put together from sentences of the sources.`,
    ]);
    expect(made.draft.blocks.some(({ maker }) => maker !== undefined)).toBe(false);
  });

  test('for half of the questions the other half is kept', async () => {
    const made = await (await openWritingCopilot(modelWith({ 1: fails(503) }))).draft(both);
    expect(blockOf(made, 0)).toBe(blockOf(extractiveDraft, 0));
    expect(blockOf(made, 1)).toBe(fairAnswers[2]?.[0]?.text);
    expect(made.draft.blocks.map(({ maker }) => maker?.model ?? null)).toEqual([null, 'fake-model']);
    expect(made.draft.notes).toHaveLength(1);
  });

  test('an advisor who goes away stops the calls', async () => {
    const model = fakeChatModel(() => hangs());
    const writer = makeDraftWriter({
      model,
      prompts: modelPrompts,
      budget: null,
      prices: new Map(),
      carModels: [],
      linkHosts: [],
      isOrder: () => false,
    });
    const { careCase, questions } = extractiveDraft;
    const rules = await loadCompositionRules(projectFile('prompts/composition'));
    const stop = new AbortController();
    const session = await writer.begin('GB', stop.signal);
    const found = questions.map((question) => ({ question, worth: new Map(), hits: [cardHit] }));
    const writing = session.write(found, {
      ground: { careCase, language: 'en' },
      profile: profileOf('en-GB'),
      options: { asked: 'en', reply: 'en', rules, threshold: 0.4, market: 'GB', model: null },
    });
    setTimeout(() => stop.abort(), 10);
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    await session.end();
  });

  test('a budget that is used up is told, and the model is not asked', async () => {
    const limits = { anyMarket: { tokens: 100, money: null }, byMarket: new Map() };
    const budget = modelBudget(memoryBudgetStore(), limits, { tokens: 50, money: 0 });
    const model = modelWith();
    const opened = await openWritingCopilot(model, { draftModel: { budget } });
    await opened.draft(both);
    const second = await opened.draft(both);
    expect(model.requests).toHaveLength(2);
    expect(second.draft.text).toBe(extractiveDraft.draft.text);
    expect(second.draft.notes).toEqual([
      "Today's budget for the language model is used up; this draft is put together from sentences of the sources.",
    ]);
  });
});
