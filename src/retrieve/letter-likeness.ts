import type { PassageRecord } from '../knowledge/passage-record.ts';
import { letterRuns } from '../language/letter-runs.ts';
import { inverseFrequency, rarestWorth, type TermStatistics } from './term-worth.ts';

/** Runs in a passage of average length: some 70 terms of about six letters. */
const averageRuns = 350;

const k1 = 1.2;
const b = 0.75;

/** A title counts like this many repetitions of its words in the text. */
const titleRepeats = 2;

/**
 * Rare runs that a question must have before its letters alone can speak for a passage: those of two words. A question of one
 * short word shares it with many that mean something else.
 */
const certainRuns = 8;

/** Gives the runs that the terms of a question are made of, each once. */
export const runsOf = (terms: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...terms].flatMap(letterRuns));

/** The runs of a term that the question has, by their number, and how many it has in all. */
type TermRuns = { readonly shared: readonly number[]; readonly length: number };

/**
 * Gives for each candidate how much of the question's letters it holds, 0 to 1: saturated BM25 over runs of four letters
 * within words. `statistics` tells in how many terms of passages each run of the question occurs in the collection.
 */
export const letterLikeness = (
  terms: ReadonlySet<string>,
  statistics: TermStatistics,
  candidates: readonly PassageRecord[],
): readonly number[] => {
  const wanted = [...runsOf(terms)];
  if (wanted.length === 0) return candidates.map(() => 0);
  const numbers = new Map(wanted.map((run, at) => [run, at]));
  const worth = wanted.map((run) =>
    inverseFrequency(
      Math.min(statistics.frequencies.get(run) ?? 0, statistics.passages),
      statistics.passages,
    ),
  );
  const whole = worth.reduce((sum, value) => sum + value, 0) + certainRuns * rarestWorth(statistics.passages);
  // Candidates share most of their words, so that each word is taken apart once.
  const known = new Map<string, TermRuns>();
  const runsOfTerm = (term: string): TermRuns => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const runs = letterRuns(term);
    const shared = runs.map((run) => numbers.get(run)).filter((number) => number !== undefined);
    const made = { shared, length: runs.length };
    known.set(term, made);
    return made;
  };
  const counts = new Float64Array(wanted.length);
  return candidates.map(({ search }) => {
    let length = 0;
    const count = (list: readonly string[], times: number): void => {
      for (const term of list) {
        const runs = runsOfTerm(term);
        length += runs.length * times;
        for (const number of runs.shared) counts[number] = (counts[number] as number) + times;
      }
    };
    count(search.titleTerms, titleRepeats);
    count(search.bodyTerms, 1);
    const norm = k1 * (1 - b + (b * length) / averageRuns);
    let sum = 0;
    for (const [number, times] of counts.entries())
      if (times > 0) sum += ((worth[number] ?? 0) * times) / (times + norm);
    counts.fill(0);
    return sum / whole;
  });
};
