import { expect, test } from 'vitest';
import type { OtherResult, OurResult } from '../../scripts/bench-search/bench-child.ts';
import { runChild } from '../../scripts/bench-search/bench-child.ts';
import { benchFilters, passes } from '../../scripts/bench-search/bench-filters.ts';
import { generatedCorpus } from '../../scripts/bench-search/generated-corpus.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('generated passages are the same in every run, and the filters let through what they are named for', () => {
  const corpus = generatedCorpus(20_000, 16);
  const again = generatedCorpus(20_000, 16);
  expect(again.record(4_321)).toEqual(corpus.record(4_321));
  expect(again.vector(4_321)).toEqual(corpus.vector(4_321));
  expect(again.question(17, 0)).toEqual(corpus.question(17, 0));
  const share = (filter: keyof typeof benchFilters): number => {
    const matters = Array.from({ length: corpus.matters }, (_, at) => corpus.matter(at));
    return matters.filter((matter) => passes(matter, benchFilters[filter])).length / corpus.matters;
  };
  expect(share('open')).toBe(1);
  expect(share('half')).toBeCloseTo(0.5, 1);
  expect(share('narrow')).toBeGreaterThan(0.03);
  expect(share('narrow')).toBeLessThan(0.06);
});

test('every system of the search bench answers the same questions and is measured', async () => {
  const task = { passages: 300, dimensions: 16, questions: 6, folder: await temporaryFolder() };
  await runChild('neighbours', task);
  await runChild('build', task);
  const ours = (await runChild('ours', task)) as OurResult;
  expect(ours.recall).toEqual({ open: 1, half: 1, narrow: 1 });
  expect(ours.find.open.ndcg).toBeGreaterThan(0.3);
  expect(ours.together.three).toBeGreaterThan(0);
  for (const name of [
    'MiniSearch (words)',
    'Orama (words)',
    'Orama (hybrid)',
    'LangChain MemoryVectorStore',
  ]) {
    const { searches } = (await runChild(name, task)) as OtherResult;
    expect(searches.open?.ndcg, name).toBeGreaterThan(0.3);
    expect(searches.narrow?.p50, name).toBeGreaterThan(0);
  }
});
