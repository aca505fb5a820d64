import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEvaluationDataset } from '../../../../src/adapters/files/evaluation/read-evaluation-dataset.ts';
import { loadRules } from '../../../../src/composition/load-rules.ts';
import { readCase } from '../../../../src/composition/read-case.ts';
import { learningOrder } from '../../../../src/evaluate/run/learning-order.ts';
import { projectFile } from '../../../support/project-file.ts';

const rules = await loadRules();
const read = (name: string) =>
  readEvaluationDataset(projectFile(`eval/datasets/${name}`), (bytes) => readCase(bytes, 'case.json', rules));

type Incoming = {
  readonly id: string;
  readonly text: string;
  readonly gold: {
    readonly tags: readonly string[];
    readonly approvedReply?: string;
    readonly factsAfterApproval?: readonly string[];
  };
};

const incoming = new Map(
  readFileSync(projectFile('fixtures/incoming.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Incoming)
    .map((one) => [one.id, one]),
);

test('the approved cases are the first of the pairs in the fixtures with their replies', async () => {
  const { cases } = await read('lodestar-approved');
  expect(cases).toHaveLength(8);
  for (const { careCase, sent, questions } of cases) {
    const one = incoming.get(careCase.id);
    expect(one?.gold.tags).toContain('pair-a');
    expect([careCase.text, sent]).toEqual([one?.text, one?.gold.approvedReply]);
    expect(questions?.length).toBeGreaterThan(0);
  }
});

test('the cases after it are the second of the pairs with the facts of the approved replies', async () => {
  const { cases } = await read('lodestar-after');
  expect(cases).toHaveLength(8);
  for (const { careCase, questions } of cases) {
    const one = incoming.get(careCase.id);
    expect(one?.gold.tags).toContain('pair-b');
    expect(careCase.text).toBe(one?.text);
    expect(questions?.flatMap(({ facts }) => facts)).toEqual(one?.gold.factsAfterApproval);
  }
});

test('every case that can be measured came in after all that is learned', async () => {
  const [approved, after, all] = await Promise.all([
    read('lodestar-approved'),
    read('lodestar-after'),
    read('lodestar-incoming'),
  ]);
  const nothing = { notAfter: 0, learnedThemselves: 0, undated: 0 };
  const later = learningOrder(approved.cases, after.cases);
  expect([later.replies.length, later.measured.length, later.leftOut]).toEqual([8, 8, nothing]);
  const every = learningOrder(approved.cases, all.cases);
  expect([every.measured.length, every.leftOut]).toEqual([106, { ...nothing, learnedThemselves: 8 }]);
});
