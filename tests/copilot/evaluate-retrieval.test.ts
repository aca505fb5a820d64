import { expect, test } from 'vitest';
import { datasetSource, makeEvaluateRetrieval } from '../../src/copilot/evaluate-retrieval.ts';
import type { RetrievalDataset } from '../../src/evaluate/retrieval-dataset.ts';
import { openTestKnowledge } from '../support/test-knowledge.ts';

const dataset: RetrievalDataset = {
  name: 'demo',
  documents: [
    { id: 'card', title: 'Charging card', text: 'The charging card arrives by post.', created: null },
    {
      id: 'late',
      title: 'Charging card',
      text: 'The charging card arrives by post.',
      created: '2026-06-01T00:00:00.000Z',
    },
    { id: 'tyres', title: 'Winter tyres', text: 'Winter tyres are stored at the workshop.', created: null },
    { id: 'q2', title: 'Where are tyres?', text: 'Where are winter tyres stored?', created: null },
  ],
  queries: [
    { id: 'q1', text: 'When does the charging card arrive?', created: '2026-01-01T00:00:00.000Z' },
    { id: 'q2', text: 'Where are winter tyres stored?', created: null },
  ],
  relevance: new Map([
    ['q1', new Map([['card', 1]])],
    ['q2', new Map([['tyres', 1]])],
  ]),
};

test('a set is measured on what existed before each query, never on the query itself', async () => {
  const knowledge = await openTestKnowledge();
  await knowledge.reindex(datasetSource(dataset));
  const progress: string[] = [];
  const { evaluation, outcomes } = await makeEvaluateRetrieval(knowledge.findEvidence)(
    dataset,
    (done, total) => progress.push(`${done}/${total}`),
  );
  expect(outcomes.map(({ query, found }) => [query, found[0]])).toEqual([
    ['q1', 'card'],
    ['q2', 'tyres'],
  ]);
  expect(outcomes[0]?.found).not.toContain('late');
  expect(outcomes[1]?.found).toContain('late');
  expect(outcomes[1]?.found).not.toContain('q2');
  expect(evaluation).toMatchObject({ dataset: 'demo', queries: 2, documents: 4 });
  expect(evaluation.metrics['hit@1']).toEqual({ value: 1, low: expect.closeTo(0.05 ** 0.5, 9), high: 1 });
  expect(progress).toEqual(['1/2', '2/2']);
  await knowledge.close();
});
