import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundledEmbedder } from '../../src/composition/bundled-embedder.ts';
import type { Approval } from '../../src/copilot/approve-reply.ts';
import { makeApproveReply } from '../../src/copilot/approve-reply.ts';
import type { CaseDraft } from '../../src/copilot/case-draft.ts';
import type { SourceItem } from '../../src/knowledge/knowledge-source.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { articleOf, sourceOf } from '../support/documents.ts';
import { type FakeEmbedder, fakeEmbedder } from '../support/fake-embedder.ts';
import { openTestCopilot, type TestCopilot } from '../support/test-copilot.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

const source = sourceOf([
  {
    kind: 'article',
    article: articleOf({
      id: 'KA-1003',
      title: 'Charging card',
      text: 'The charging card is sent after the handover. It takes 5 to 7 working days. The charging card is free.',
    }),
  },
  {
    kind: 'article',
    article: articleOf({
      id: 'KA-1302',
      title: 'Towing',
      text: 'Lodestar 3 tows up to 1,500 kg on the road.',
    }),
  },
] satisfies SourceItem[]);

const cardQuestion = 'When does the charging card arrive after the handover?';
const ferryQuestion = 'How do I silence the alarm on a ferry?';
const message = `Hi,\n\n${cardQuestion} ${ferryQuestion}\n\nMoira Galbraith`;
const ferryAnswer =
  'Choose Reduced guard below Settings and Locks before you leave the car on a ferry, and the alarm stays silent.';

let embedder: FakeEmbedder;
let knowledge: TestKnowledge;
let copilot: TestCopilot;
let draft: CaseDraft;

const opened: TestKnowledge[] = [];

beforeEach(async () => {
  embedder = fakeEmbedder();
  knowledge = await openTestKnowledge({ embedder });
  opened.push(knowledge);
  await knowledge.reindex(source);
  copilot = await openTestCopilot(knowledge);
  draft = await copilot.draft(careCaseOf(message), cardQuestion, ferryQuestion);
});

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const noAnswer = (of: CaseDraft): string => {
  const block = of.draft.blocks.find(({ state }) => state === 'unanswered');
  return of.draft.text.slice(block?.start, block?.end);
};

const approvalOf = (of: CaseDraft, given: Partial<Approval> = {}): Approval => ({
  caseId: of.careCase.id,
  draftId: of.id,
  advisor: { name: 'Hannah Whitby' },
  sentText: of.draft.text.replace(noAnswer(of), ferryAnswer),
  verdicts: { facts: 'right', tone: 4 },
  ledger: of.questions.map(({ id }) => ({ question: id, state: 'answered' })),
  comment: null,
  ...given,
});

describe('an approval', () => {
  test('starts from a draft that answers one question and says that the other is open', () => {
    expect(draft.questions.map(({ state }) => state)).toEqual(['answered', 'unanswered']);
  });

  test('is kept with who decided, what was sent, both verdicts and what was changed', async () => {
    const decision = await copilot.approve(approvalOf(draft, { comment: 'Good start.' }));
    expect(decision).toMatchObject({
      id: expect.stringMatching(/^D-[0-9a-f]{12}$/u),
      caseId: 'IN-1',
      draftId: draft.id,
      advisor: { name: 'Hannah Whitby' },
      decidedAt: '2026-11-21T10:00:00.000Z',
      verdicts: { facts: 'right', tone: 4 },
      comment: 'Good start.',
    });
    expect(decision.sentText).toContain(ferryAnswer);
    expect(decision.edits.map(({ question }) => question)).toEqual(['q2']);
    expect(decision.editShare).toBeGreaterThan(0);
    expect(decision.editShare).toBeLessThan(1);
    expect(await copilot.cases.decision('IN-1')).toEqual(decision);
    expect((await copilot.cases.get('IN-1'))?.state).toBe('approved');
  });

  test('teaches the answer to each question, which the next search finds', async () => {
    expect(await knowledge.sourcesFor(ferryQuestion, { kinds: ['answer'] })).toEqual([]);
    const decision = await copilot.approve(approvalOf(draft));
    expect(decision.learned.map(({ answer }) => answer)).toEqual([
      expect.stringContaining('5 to 7 working days'),
      ferryAnswer,
    ]);
    expect(await knowledge.sourcesFor(ferryQuestion, { kinds: ['answer'] })).toEqual([decision.id]);
    expect((await knowledge.store.counts()).documents.answer).toBe(1);
    expect(await knowledge.store.indexedRevision(knowledge.indexName)).toBe(await knowledge.store.revision());
    expect(await knowledge.restoreIndex()).toBe(false);
  });

  test('answers the next case that asks the same from what was learned', async () => {
    const decision = await copilot.approve(approvalOf(draft));
    const next = await copilot.draft(careCaseOf(ferryQuestion, { id: 'IN-2' }), ferryQuestion);
    expect(next.questions[0]?.state).toBe('answered');
    expect(next.draft.text).toContain(ferryAnswer);
    expect(next.draft.citations.flatMap(({ sources }) => sources)).toContain(decision.id);
  });

  test('teaches no name and no personal detail of the customer or the advisor', async () => {
    const sentText = approvalOf(draft).sentText.replace(
      ferryAnswer,
      `Moira, I am Hannah. Mrs Galbraith, I ring you on 07700 900418 or write to moira.galbraith@mail.example. ${ferryAnswer}`,
    );
    const { learned } = await copilot.approve(approvalOf(draft, { sentText }));
    expect(learned).toHaveLength(2);
    const all = JSON.stringify([learned, await Array.fromAsync(knowledge.store.all())]);
    for (const personal of ['Moira', 'Galbraith', 'Hannah', 'Whitby', '900418', 'mail.example'])
      expect(all).not.toContain(personal);
    expect(all).toContain('Reduced guard');
  });

  test('teaches only what the ledger calls answered', async () => {
    const ledger = [
      { question: 'q1', state: 'said-open' },
      { question: 'q2', state: 'answered' },
    ] as const;
    const { learned } = await copilot.approve(approvalOf(draft, { ledger }));
    expect(learned.map(({ answer }) => answer)).toEqual([ferryAnswer]);
  });

  test('teaches nothing where the facts were wrong', async () => {
    const { learned } = await copilot.approve(approvalOf(draft, { verdicts: { facts: 'wrong', tone: 5 } }));
    expect(learned).toEqual([]);
    expect((await knowledge.store.counts()).documents.answer).toBe(0);
    expect(await knowledge.sourcesFor(ferryQuestion, { kinds: ['answer'] })).toEqual([]);
  });

  test('of corrected facts teaches the corrected ones', async () => {
    const sentText = approvalOf(draft).sentText.replace('5 to 7 working days', '9 working days');
    const { learned, edits } = await copilot.approve(
      approvalOf(draft, { sentText, verdicts: { facts: 'corrected', tone: 4 } }),
    );
    expect(learned[0]?.answer).toContain('9 working days');
    expect(learned[0]?.answer).not.toContain('5 to 7');
    expect(edits.some(({ kind }) => kind === 'fact')).toBe(true);
  });

  test('teaches nothing from words that say that no answer is known', async () => {
    const { learned } = await copilot.approve(approvalOf(draft, { sentText: draft.draft.text }));
    expect(learned.map(({ answer }) => answer).join(' ')).not.toContain('No sure answer yet');
  });
});

describe('an approval is refused', () => {
  const refused = async (approval: Approval, code: string): Promise<void> => {
    const revision = await knowledge.store.revision();
    await expect(copilot.approve(approval)).rejects.toMatchObject({ name: 'CopilotError', code });
    expect(await knowledge.store.revision()).toBe(revision);
  };

  test('while a question is not settled', async () => {
    await refused(approvalOf(draft, { ledger: [{ question: 'q1', state: 'answered' }] }), 'conflict');
    expect(await copilot.cases.decision('IN-1')).toBeNull();
  });

  test('for a draft that is no longer the latest', async () => {
    const other = await copilot.draft(careCaseOf(message), cardQuestion);
    expect(other.id).not.toBe(draft.id);
    await refused(approvalOf(draft), 'conflict');
    await copilot.approve(approvalOf(other, { sentText: other.draft.text }));
  });

  test('for a draft that does not exist', async () => {
    await refused(approvalOf(draft, { draftId: 'unknown' }), 'conflict');
  });

  test('for a case that does not exist', async () => {
    await refused(approvalOf(draft, { caseId: 'IN-404' }), 'not-found');
  });

  test('for a case that is approved already, and the first decision stays', async () => {
    const first = await copilot.approve(approvalOf(draft));
    await refused(approvalOf(draft, { sentText: 'Something else.' }), 'conflict');
    expect(await copilot.cases.decision('IN-1')).toEqual(first);
  });

  test('for the second of two that come at the same time', async () => {
    const outcomes = await Promise.allSettled([
      copilot.approve(approvalOf(draft)),
      copilot.approve(approvalOf(draft, { sentText: `${draft.draft.text} Bye.` })),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rejected = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(rejected?.reason).toMatchObject({ code: 'conflict' });
    expect((await knowledge.store.counts()).documents.answer).toBe(1);
  });

  test('while the model cannot embed what it teaches, and can be tried again', async () => {
    const failing = makeApproveReply({
      ...knowledge,
      cases: copilot.cases,
      timestamp: () => '2026-11-21T10:00:00.000Z',
      embedRecords: async () => Promise.reject(new Error('the model is gone')),
    });
    await expect(failing(approvalOf(draft))).rejects.toThrow('the model is gone');
    expect(await copilot.cases.decision('IN-1')).toBeNull();
    await copilot.approve(approvalOf(draft));
  });
});

test('an approval that is written is no failure when only the search index fails', async () => {
  const told: unknown[] = [];
  const approve = makeApproveReply({
    indexFailed: (cause) => told.push(cause),
    ...knowledge,
    cases: copilot.cases,
    timestamp: () => '2026-11-21T10:00:00.000Z',
    index: { ...knowledge.index, upsert: async () => Promise.reject(new Error('no space left')) },
  });
  await expect(approve(approvalOf(draft))).resolves.toMatchObject({ caseId: 'IN-1' });
  expect(told).toEqual([new Error('no space left')]);
  expect(await knowledge.store.indexedRevision(knowledge.indexName)).toBeLessThan(
    await knowledge.store.revision(),
  );
});

test('an approval after one that the search index did not take in leaves the first to the next restore', async () => {
  const other = await copilot.draft(careCaseOf(message, { id: 'IN-2' }), cardQuestion);
  const approve = makeApproveReply({
    ...knowledge,
    cases: copilot.cases,
    timestamp: () => '2026-11-21T10:00:00.000Z',
    index: { ...knowledge.index, upsert: async () => Promise.reject(new Error('no space left')) },
  });
  const first = await approve(approvalOf(draft));
  const second = await copilot.approve(approvalOf(other, { sentText: other.draft.text }));
  expect(await knowledge.sourcesFor(cardQuestion, { kinds: ['answer'] })).toEqual([second.id]);
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(await knowledge.sourcesFor(ferryQuestion, { kinds: ['answer'] })).toContain(first.id);
});

test('of two approvals at the same time one that the index did not take in is not counted as indexed', async () => {
  const other = await copilot.draft(careCaseOf(message, { id: 'IN-2' }), cardQuestion, ferryQuestion);
  let calls = 0;
  const approve = makeApproveReply({
    ...knowledge,
    cases: copilot.cases,
    timestamp: () => '2026-11-21T10:00:00.000Z',
    index: {
      ...knowledge.index,
      upsert: async (entries) => {
        calls += 1;
        if (calls > 1) return knowledge.index.upsert(entries);
        await new Promise((resolve) => setTimeout(resolve, 50));
        throw new Error('no space left');
      },
    },
  });
  const decisions = await Promise.all([approve(approvalOf(draft)), approve(approvalOf(other))]);
  expect(await knowledge.store.indexedRevision(knowledge.indexName)).toBeLessThan(
    await knowledge.store.revision(),
  );
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(new Set(await knowledge.sourcesWith('ferry'))).toEqual(new Set(decisions.map(({ id }) => id)));
});

test('approvals of several cases at the same time leave the index a full copy', async () => {
  const drafts = [draft];
  for (const id of ['IN-2', 'IN-3', 'IN-4'])
    drafts.push(await copilot.draft(careCaseOf(message, { id }), cardQuestion, ferryQuestion));
  await Promise.all(drafts.map((one) => copilot.approve(approvalOf(one))));
  expect(await knowledge.store.indexedRevision(knowledge.indexName)).toBe(await knowledge.store.revision());
  expect(await knowledge.restoreIndex()).toBe(false);
  expect(new Set(await knowledge.sourcesWith('ferry')).size).toBe(4);
});

test('what an approval taught is in the record even when the search index failed', async () => {
  const approve = makeApproveReply({
    ...knowledge,
    cases: copilot.cases,
    timestamp: () => '2026-11-21T10:00:00.000Z',
    index: { ...knowledge.index, upsert: async () => Promise.reject(new Error('no space left')) },
  });
  await approve(approvalOf(draft)).catch(() => undefined);
  expect(await knowledge.restoreIndex()).toBe(true);
  expect(await knowledge.sourcesFor(ferryQuestion, { kinds: ['answer'] })).toHaveLength(1);
});

test.each([
  ['market', { market: 'IE' }],
  ['model', { model: '4' }],
])('what was learned answers the same question from another %s', async (_name, other) => {
  const asked = await copilot.draft(
    careCaseOf(ferryQuestion, { id: 'IN-3', market: 'GB', model: '3' }),
    ferryQuestion,
  );
  await copilot.approve(
    approvalOf(asked, { sentText: asked.draft.text.replace(noAnswer(asked), ferryAnswer) }),
  );
  const given = { id: 'IN-4', market: 'GB', model: '3', ...other };
  const next = await copilot.draft(careCaseOf(ferryQuestion, given), ferryQuestion);
  expect(next.draft.text).toContain(ferryAnswer);
});

test('what was learned is the first thing found for the same question in other words', async () => {
  const real = await openTestKnowledge({ embedder: bundledEmbedder() });
  opened.push(real);
  await real.reindex(source);
  const realCopilot = await openTestCopilot(real);
  const first = await realCopilot.draft(careCaseOf(ferryQuestion), ferryQuestion);
  const sentText = first.draft.text.replace(noAnswer(first), ferryAnswer);
  const decision = await realCopilot.approve(approvalOf(first, { sentText }));
  expect((await real.sourcesFor('Can the siren be quiet while we cross by ship?'))[0]).toBe(decision.id);
  expect((await real.sourcesFor('Does the charging card come by post?'))[0]).toBe('KA-1003');
  await real.embedder.close();
});
