import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeEvaluateCases, readableRelevance } from '../../src/copilot/evaluate-cases.ts';
import type { LabelledCase } from '../../src/evaluate/labelled-case.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { recordOf } from '../support/passage-of.ts';
import { openTestKnowledge, type TestKnowledge } from '../support/test-knowledge.ts';

let knowledge: TestKnowledge;

beforeEach(async () => {
  knowledge = await openTestKnowledge();
  const records = [
    recordOf({ source: 'KA-1', title: 'Charging card', text: 'The charging card comes by post.' }),
    recordOf({ source: 'KA-2', title: 'Winter tyres', text: 'Winter tyres are stored at the workshop.' }),
    recordOf({ source: 'C-1', kind: 'case', title: 'Card', question: 'Where is my card?', text: 'By post.' }),
  ];
  await knowledge.store.apply({ upserts: records, removals: [] });
  await knowledge.index.upsert(await knowledge.embedRecords(records));
});

afterEach(() => knowledge.close());

const languages = new Map([
  ['KA-1', new Set(['en'])],
  ['KA-2', new Set(['en'])],
  ['C-1', new Set(['en'])],
  ['C-2', new Set(['fi'])],
]);

const labelled = (id: string, text: string, answers: readonly string[], language = 'en'): LabelledCase => ({
  careCase: { ...careCaseOf(text, { id }), language },
  questions: [{ text, start: 0, end: text.length, answers }],
  tags: ['ordinary'],
});

test('each question of a labelled case is measured, in all and by the language of the case', async () => {
  const { evaluation, outcomes } = await makeEvaluateCases(knowledge)(
    'demo',
    [
      labelled('IN-1', 'Where are winter tyres stored?', ['KA-2']),
      labelled('IN-2', 'Does the charging card come by post?', ['KA-2']),
      labelled('IN-3', 'P5.0.3?', ['KA-1'], 'sv'),
    ],
    languages,
  );
  expect(outcomes.map(({ query, found }) => [query, found[0]])).toEqual([
    ['IN-1#1', 'KA-2'],
    ['IN-2#1', 'KA-1'],
    ['IN-3#1', outcomes[2]?.found[0]],
  ]);
  expect(evaluation).toMatchObject({ dataset: 'demo', queries: 3, documents: 4 });
  expect(evaluation.slices['en']?.queries).toBe(2);
  expect(evaluation.slices['en']?.metrics['hit@1'].value).toBe(0.5);
  expect(evaluation.slices['sv']?.queries).toBe(1);
  expect(Object.keys(evaluation.slices)).toEqual(['en', 'en ordinary', 'ordinary', 'sv', 'sv ordinary']);
});

test('articles and past cases are found side by side', async () => {
  const { outcomes } = await makeEvaluateCases(knowledge)(
    'demo',
    [labelled('IN-1', 'Where is my charging card?', ['C-1', 'KA-1'])],
    languages,
  );
  expect([...(outcomes[0]?.found ?? [])].slice(0, 2).sort()).toEqual(['C-1', 'KA-1']);
});

test('a question that nothing answers is left out', async () => {
  const { evaluation } = await makeEvaluateCases(knowledge)(
    'demo',
    [labelled('IN-1', 'What is this?', [])],
    languages,
  );
  expect(evaluation).toMatchObject({ queries: 0, slices: {} });
});

test('an answer that exists only in languages which are not searched counts as none', () => {
  const relevance = readableRelevance({ language: 'sv' }, { answers: ['KA-1', 'C-2', 'unknown'] }, languages);
  expect([...relevance]).toEqual([['KA-1', 1]]);
});
