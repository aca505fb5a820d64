import type { PassageRecord } from '../knowledge/passage-record.ts';
import { letterRuns } from '../language/letter-runs.ts';
import { countedRuns, forgetManyRuns, numberedRuns, numberOfRun } from './counted-runs.ts';
import { inverseFrequency, rarestWorth, type TermStatistics } from './term-worth.ts';

/** Runs in a passage of average length: some 70 terms of about six letters. */
const averageRuns = 350;

const k1 = 1.2;
const b = 0.75;

/**
 * Rare runs that a question must have before its letters alone can speak for a passage: those of two words. A question of one
 * short word shares it with many that mean something else.
 */
const certainRuns = 8;

/** Gives the runs that the terms of a question are made of, each once. */
export const runsOf = (terms: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...terms].flatMap(letterRuns));

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
  forgetManyRuns();
  const worth = wanted.map((run) =>
    inverseFrequency(
      Math.min(statistics.frequencies.get(run) ?? 0, statistics.passages),
      statistics.passages,
    ),
  );
  const whole = worth.reduce((sum, value) => sum + value, 0) + certainRuns * rarestWorth(statistics.passages);
  const counts = candidates.map(countedRuns);
  const numbers = wanted.map(numberOfRun);
  const worthOf = new Float64Array(numberedRuns());
  for (const [at, number] of numbers.entries()) worthOf[number] = worth[at] ?? 0;
  return counts.map(({ runs, times, length }) => {
    const norm = k1 * (1 - b + (b * length) / averageRuns);
    let sum = 0;
    for (let at = 0; at < runs.length; at += 1) {
      const value = worthOf[runs[at] as number] as number;
      if (value > 0) sum += (value * (times[at] as number)) / ((times[at] as number) + norm);
    }
    return sum / whole;
  });
};
