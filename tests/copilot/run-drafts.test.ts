import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRunDrafts, type RunProgress } from '../../src/copilot/run-drafts.ts';
import type { EvaluationCase } from '../../src/evaluate/suite/evaluation-case.ts';
import { goldOf } from '../evaluate/run/made-draft-of.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { fakeEmbedder } from '../support/fake-embedder.ts';
import { memoryResults, type WatchedSystem, watchedSystem } from '../support/test-draft-system.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

const caseOf = (id: string, given: Partial<EvaluationCase> = {}): EvaluationCase =>
  goldOf({
    careCase: careCaseOf(`Hello,\n\nwhere is card number ${id.slice(1)}?\n\nMoira`, { id }),
    ...given,
  });
const cases = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((id) => caseOf(id));

let knowledge: TestKnowledge;
let system: WatchedSystem;
beforeAll(async () => {
  knowledge = await openTestKnowledge();
  system = await watchedSystem(knowledge);
});
afterAll(() => knowledge.close());

const run = async (
  given: {
    readonly results?: ReturnType<typeof memoryResults>;
    readonly cases?: readonly EvaluationCase[];
    readonly identity?: string;
    readonly system?: WatchedSystem;
    readonly progress?: RunProgress;
  } = {},
) => {
  let opened = 0;
  const made = given.system ?? system;
  const before = made.drafted.length;
  const open = async () => {
    opened += 1;
    return made;
  };
  const results = given.results ?? memoryResults();
  const found = await makeRunDrafts({ results, open })(
    given.cases ?? cases,
    given.identity ?? 'as it is',
    given.progress,
  );
  return { ...found, opened, drafted: made.drafted.slice(before) };
};

test('every case is drafted as on the day it came in, and results stand in the order of the cases', async () => {
  const dated = [caseOf('c2'), { ...caseOf('c1'), careCase: { ...caseOf('c1').careCase, receivedAt: null } }];
  const { cases: results, drafted, reused, opened } = await run({ cases: dated });
  expect(results.map(({ id }) => id)).toEqual(['c2', 'c1']);
  expect(drafted.toSorted()).toEqual(['c1 on 9999', 'c2 on 2026-11-21']);
  expect([reused, opened]).toEqual([0, 1]);
});

test('when all is known nothing is opened and the results are the same', async () => {
  const results = memoryResults();
  const first = await run({ results });
  const second = await run({ results });
  expect(second).toEqual({ cases: first.cases, reused: 6, opened: 0, drafted: [] });
});

test('a run that was cut off goes on where it was: only the rest is drafted', async () => {
  const results = memoryResults();
  const breaking = await watchedSystem(knowledge, (id) => {
    if (id === 'c4') throw new Error('the power is gone');
  });
  await expect(run({ results, system: breaking })).rejects.toThrow('the power is gone');
  const kept = results.kept.size;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(6);
  const told: string[] = [];
  const again = await run({ results, progress: (done, total) => told.push(`${done}/${total}`) });
  expect(again.reused).toBe(kept);
  expect(again.drafted).toHaveLength(6 - kept);
  expect(again.drafted).toContain('c4 on 2026-11-21');
  expect(again.cases.map(({ id }) => id)).toEqual(cases.map(({ careCase }) => careCase.id));
  expect(told.at(-1)).toBe(`${6 - kept}/${6 - kept}`);
});

test('a fault waits for the cases under way and begins no other', async () => {
  let running = 0;
  const slow = await watchedSystem(knowledge, async (id) => {
    if (id === 'c1') throw new Error('broken');
    running += 1;
    await setTimeout(20);
    running -= 1;
  });
  await expect(run({ system: slow })).rejects.toThrow('broken');
  expect(running).toBe(0);
  expect(slow.drafted.length).toBeLessThanOrEqual(4);
});

test.each([
  ['the message', { cases: [caseOf('c1', { careCase: { ...caseOf('c1').careCase, text: 'Another?' } })] }],
  ['a label', { cases: [caseOf('c1', { category: 'charging' })] }],
  ['what the system is', { cases: [caseOf('c1')], identity: 'as it was' }],
])('another value of %s is drafted anew', async (_what, given) => {
  const results = memoryResults();
  await run({ results, cases: [caseOf('c1')] });
  expect((await run({ results, ...given })).reused).toBe(0);
  expect((await run({ results, cases: [caseOf('c1')] })).reused).toBe(1);
});

test('a draft that the model had no part in is refused, not measured and not kept', async () => {
  const embedder = fakeEmbedder();
  const mute = await openTestKnowledge({ embedder });
  embedder.failFromNowOn();
  const results = memoryResults();
  await expect(
    run({ results, system: await watchedSystem(mute), cases: [caseOf('c1')] }),
  ).rejects.toMatchObject({
    code: 'embedder-failed',
    retryable: true,
    message: expect.stringContaining('for case c1; run the same again'),
  });
  expect(results.kept.size).toBe(0);
  await mute.close();
});
