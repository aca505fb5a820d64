import { expect, test } from 'vitest';
import { letterRuns } from '../../src/language/letter-runs.ts';

test('a term is cut into runs of four with its edges marked', () => {
  expect(letterRuns('kabel')).toEqual(['_kab', 'kabe', 'abel', 'bel_']);
});

test('a short term is one run', () => {
  expect(letterRuns('12')).toEqual(['_12_']);
  expect(letterRuns('a')).toEqual(['_a_']);
  expect(letterRuns('')).toEqual(['__']);
});

test('a compound shares runs with both of its parts', () => {
  const compound = new Set(letterRuns('laddkabel'));
  for (const part of ['ladd', 'kabel'])
    expect(letterRuns(part).filter((run) => compound.has(run)).length, part).toBeGreaterThan(0);
});
