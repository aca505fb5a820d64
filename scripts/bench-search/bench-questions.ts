import { benchFilters, type FilterName, passes } from './bench-filters.ts';
import type { GeneratedCorpus, GeneratedQuestion } from './generated-corpus.ts';

/** Asks about matters all over the corpus that pass a filter; a matter comes again in other words when they run out. */
export const benchQuestions = (
  corpus: GeneratedCorpus,
  filter: FilterName,
  count: number,
): readonly GeneratedQuestion[] => {
  const passing: number[] = [];
  for (let matter = 0; matter < corpus.matters; matter += 1) {
    if (passes(corpus.matter(matter), benchFilters[filter])) passing.push(matter);
  }
  const step = Math.max(1, passing.length / count);
  return Array.from({ length: count }, (_, at) => {
    const place = Math.floor(at * step);
    return corpus.question(passing[place % passing.length] ?? 0, Math.floor(place / passing.length));
  });
};
