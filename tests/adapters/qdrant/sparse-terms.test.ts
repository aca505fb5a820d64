import { expect, test } from 'vitest';
import { passageWeights, queryWeights, termIndex } from '../../../src/adapters/qdrant/sparse-terms.ts';

/** Indices and weights that Qdrant 1.19's own BM25 gave for the same words with an average length of 70. */
const qdrantsOwn = {
  hello: 613_153_351,
  test: 1_167_338_989,
  färjan: 843_618_804,
  充電カード: 1_001_657_860,
};

test.each(Object.entries(qdrantsOwn))('the index of %s is the one of Qdrant itself', (term, index) => {
  expect(termIndex(term)).toBe(index);
});

test('the weights of a passage are those of Qdrant itself', () => {
  const { indices, values } = passageWeights(['card', 'card', 'here', 'p5']);
  expect(indices).toEqual([245_350_191, 919_065_073, 1_927_364_323]);
  expect(values).toEqual([1.871203, 1.627907, 1.627907]);
});

test('a word says less in a longer passage and less for each time that it comes back', () => {
  const weightOf = (terms: readonly string[]): number => {
    const { indices, values } = passageWeights(terms);
    return values[indices.indexOf(termIndex('card'))] ?? Number.NaN;
  };
  const others = Array.from({ length: 50 }, (_, at) => `other${at}`);
  const [once, twice, thrice] = [1, 2, 3].map((times) =>
    weightOf(Array.from({ length: times }, () => 'card')),
  );
  expect(weightOf(['card', ...others])).toBeLessThan(once ?? 0);
  expect((thrice ?? 0) - (twice ?? 0)).toBeLessThan((twice ?? 0) - (once ?? 0));
});

test('a query has each word once, in ascending order, with weight 1', () => {
  const { indices, values } = queryWeights(['winter', 'card', 'winter', 'ferry']);
  expect(indices).toEqual([...new Set(['winter', 'card', 'ferry'].map(termIndex))].sort((a, b) => a - b));
  expect(values).toEqual([1, 1, 1]);
});
