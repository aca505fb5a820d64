import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqlCaseStore } from '../../src/adapters/sql/case-store.ts';
import { loadRules } from '../../src/composition/load-rules.ts';
import type { CaseResultStore } from '../../src/copilot/case-result-store.ts';
import { makeDraftCase } from '../../src/copilot/draft-case.ts';
import { makeLearnReply } from '../../src/copilot/learn-reply.ts';
import { makeRunLearning } from '../../src/copilot/run-learning.ts';
import { dissect } from '../../src/dissect/dissect.ts';
import type { CaseResult } from '../../src/evaluate/run/case-result.ts';
import { type ApprovedReply, learningOrder } from '../../src/evaluate/run/learning-order.ts';
import type { EvaluationCase } from '../../src/evaluate/suite/evaluation-case.ts';
import type { SourceItem } from '../../src/knowledge/knowledge-source.ts';
import { answerThreshold } from '../../src/retrieve/default-ranking.ts';
import { evaluationCaseAt, markedIn } from '../evaluate/run/evaluation-case-of.ts';
import { articleOf, sourceOf } from '../support/documents.ts';
import { memoryPassageIndex } from '../support/memory-passage-index.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

const rules = await loadRules();

const source = sourceOf([
  {
    kind: 'article',
    article: articleOf({
      id: 'KA-1302',
      title: 'Towing',
      text: 'Lodestar 3 tows up to 1,500 kg on the road.',
    }),
  },
] satisfies SourceItem[]);

const ferry = 'How do I silence the alarm on a ferry?';
const wash = 'How do I roll freely through a car wash?';
const ferryReply = 'Choose Reduced guard below Settings and Locks before you leave the car on a ferry.';
const washReply = 'Choose Wash mode below Settings and Car, and you roll freely through the car wash.';

const approvedOf = (id: string, at: string, text: string, sent: string): EvaluationCase =>
  evaluationCaseAt(id, at, { text, sent, questions: [markedIn(text, text)] });

const approved = [
  approvedOf('A-2', '2026-11-03T08:00:00Z', wash, washReply),
  approvedOf('A-1', '2026-11-02T08:00:00Z', ferry, ferryReply),
];

const laterOf = (id: string, text: string, fact: string): EvaluationCase =>
  evaluationCaseAt(id, '2026-11-10T08:00:00Z', {
    text: `Hello, ${text}`,
    questions: [markedIn(`Hello, ${text}`, text, [fact])],
  });

const later = [laterOf('B-1', ferry, 'Reduced guard'), laterOf('B-2', wash, 'Wash mode')];
const { replies } = learningOrder(approved, later);

let knowledge: TestKnowledge;
let opened: number;
let learned: string[];
let kept: Map<string, CaseResult>;

beforeEach(async () => {
  knowledge = await openTestKnowledge();
  await knowledge.reindex(source);
  [opened, learned, kept] = [0, [], new Map()];
});

afterEach(() => knowledge.close());

const results: CaseResultStore = {
  get: async (keys) =>
    new Map(keys.flatMap((key) => [kept.get(key)].flatMap((one) => (one ? [[key, one] as const] : [])))),
  put: async (key, result) => void kept.set(key, result),
};

const learnOver = (over: TestKnowledge) => {
  const draftCaseOn = (day: string) =>
    makeDraftCase({
      dissect: (careCase) => dissect(careCase, rules.dissection),
      findEvidence: over.findEvidence,
      vocabulary: over.vocabulary,
      profileFor: rules.profileFor,
      compositionRules: rules.composition,
      threshold: answerThreshold,
      today: () => day,
      now: () => 0,
    });
  const cases = sqlCaseStore(over.database);
  return { draftCaseOn, cases, learn: makeLearnReply({ ...over, cases, draftCaseOn }) };
};

const run = async (
  given: readonly ApprovedReply[],
  measured: readonly EvaluationCase[],
  progress?: (done: number, total: number) => void,
  over = knowledge,
) => {
  const system = learnOver(over);
  const open = async () => {
    opened += 1;
    return {
      draftCaseOn: system.draftCaseOn,
      embedder: over.embedder,
      document: over.store.document,
      learn: async (reply: ApprovedReply) => {
        learned.push(reply.approved.careCase.id);
        return system.learn(reply);
      },
    };
  };
  return makeRunLearning({ results, open })(given, measured, 'identity', progress);
};

const coverageOf = (points: Awaited<ReturnType<typeof run>>) =>
  points.map(({ cases }) => cases.map(({ scores }) => scores['reply.fact-coverage']));

test('the same cases are measured before anything is learned and after each step', async () => {
  const points = await run(replies, later);
  expect(points.map((point) => [point.replies, point.until])).toEqual([
    [0, null],
    [1, '2026-11-02T08:00:00.000Z'],
    [2, '2026-11-03T08:00:00.000Z'],
  ]);
  expect(coverageOf(points)).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
  ]);
  expect(points.map(({ cases }) => cases.map(({ id }) => id))).toEqual(Array(3).fill(['B-1', 'B-2']));
  expect(learned).toEqual(['A-1', 'A-2']);
  expect(opened).toBe(1);
});

test('a second run drafts, learns and opens nothing', async () => {
  const first = await run(replies, later);
  learned = [];
  const second = await run(replies, later);
  expect(coverageOf(second)).toEqual(coverageOf(first));
  expect(second.map(({ reused }) => reused)).toEqual([2, 2, 2]);
  expect([opened, learned]).toEqual([1, []]);
});

test('results from before another reply are not taken for those after it', async () => {
  await run(replies, later);
  const other = await openTestKnowledge();
  try {
    const changed = learningOrder(
      [approvedOf('A-1', '2026-11-02T08:00:00Z', ferry, 'Choose Quiet berth below Settings on a ferry.')],
      later,
    ).replies;
    const points = await run(changed, later, undefined, other);
    expect(points.map(({ reused }) => reused)).toEqual([2, 0]);
    expect(coverageOf(points)).toEqual([
      [0, 0],
      [0, 0],
    ]);
  } finally {
    await other.close();
  }
});

test('progress counts every case at every point', async () => {
  const told: (readonly [number, number])[] = [];
  await run(replies, later, (done, total) => void told.push([done, total]));
  expect(told).toEqual([1, 2, 3, 4, 5, 6].map((done) => [done, 6]));
});

test('a planted reply of a measured case is refused before anything is drafted', async () => {
  const own = { ...later[0], sent: 'Choose Reduced guard.' } as EvaluationCase;
  const planted: ApprovedReply = { approved: own, sent: 'Choose Reduced guard.', learnedAt: 0 };
  await expect(run([...replies, planted], later)).rejects.toThrow(
    'Case B-1 is measured and its own reply would be learned.',
  );
  expect([opened, kept.size]).toEqual([0, 0]);
});

test('a planted reply that was approved after a measured case came in is refused', async () => {
  const planted = learningOrder(
    [approvedOf('A-3', '2026-11-11T08:00:00Z', 'May I tow?', 'Yes.')],
    [],
  ).replies;
  await expect(run([...replies, ...planted], later)).rejects.toThrow(
    'Case B-1 is measured and the reply to case A-3, which was not known when it came in, would be learned.',
  );
});

test('a reply teaches what an approval of it teaches, dated by its case, and nothing of the customer', async () => {
  const { learn, cases } = learnOver(knowledge);
  const [reply] = learningOrder(
    [approvedOf('A-1', '2026-11-02T08:00:00Z', ferry, `Dear Moira Galbraith,\n\n${ferryReply}`)],
    [],
  ).replies;
  if (reply === undefined) throw new Error('There is no reply.');
  expect(await learn(reply)).toBe(1);
  const decision = await cases.decision('A-1');
  expect(decision?.decidedAt).toBe('2026-11-02T08:00:00.000Z');
  expect(decision?.ledger.map(({ state }) => state)).toEqual(['answered']);
  expect(decision?.learned[0]?.answer).toContain('Reduced guard');
  expect(JSON.stringify(decision?.learned)).not.toContain('Galbraith');
  expect(await knowledge.sourcesFor(ferry, { kinds: ['answer'] })).toEqual([decision?.id]);
});

test('a found question that nobody marked teaches nothing', async () => {
  const { learn, cases } = learnOver(knowledge);
  const text = `${ferry} ${wash}`;
  const [reply] = learningOrder(
    [
      evaluationCaseAt('A-1', '2026-11-02T08:00:00Z', {
        text,
        sent: ferryReply,
        questions: [markedIn(text, ferry)],
      }),
    ],
    [],
  ).replies;
  if (reply === undefined) throw new Error('There is no reply.');
  await learn(reply);
  const decision = await cases.decision('A-1');
  expect(decision?.ledger.map(({ state }) => state)).toEqual(['answered', 'not-a-question']);
});

test('an index that cannot take in what is learned fails the run instead of measuring nothing', async () => {
  const index = memoryPassageIndex();
  const broken = await openTestKnowledge({
    index: { ...index, upsert: () => Promise.reject(new Error('The disk is full.')) },
  });
  try {
    await expect(run(replies, later, undefined, broken)).rejects.toThrow('The disk is full.');
  } finally {
    await broken.close();
  }
});
