import type { PassageRecord } from '../knowledge/passage-record.ts';
import { letterRuns } from '../language/letter-runs.ts';

/** The runs of letters of a passage by number, how often each occurs, and how many there are in all. */
export type CountedRuns = {
  readonly runs: Uint32Array;
  readonly times: Uint16Array;
  readonly length: number;
};

/** Runs that are numbered at most: a language has some tens of thousands. */
const mostRuns = 500_000;

/** A title counts like this many repetitions of its words in the text. */
const titleRepeats = 2;

/** Terms remembered with the numbers of their runs; more than an ordinary collection's frequent words. */
const rememberedTerms = 50_000;

let numbers = new Map<string, number>();
let counted = new WeakMap<PassageRecord, CountedRuns>();
let runsOfTerms = new Map<string, Uint32Array>();

/** How often each run was met in the passage that is being counted; all zeros between two. */
let met = new Uint16Array(0);

/** Gives the number of a run; the same one until everything is counted anew. */
export const numberOfRun = (run: string): number => {
  const known = numbers.get(run);
  if (known !== undefined) return known;
  numbers.set(run, numbers.size);
  return numbers.size - 1;
};

/** Runs that have a number so far. */
export const numberedRuns = (): number => numbers.size;

/** Starts to number anew where texts in many scripts have brought too many runs; call it between two queries. */
export const forgetManyRuns = (): void => {
  if (numbers.size <= mostRuns) return;
  numbers = new Map();
  counted = new WeakMap();
  runsOfTerms = new Map();
};

const runsOfTerm = (term: string): Uint32Array => {
  const known = runsOfTerms.get(term);
  if (known !== undefined) return known;
  const made = Uint32Array.from(letterRuns(term), numberOfRun);
  if (runsOfTerms.size >= rememberedTerms) runsOfTerms.clear();
  runsOfTerms.set(term, made);
  return made;
};

/** Counts the runs of a passage, once for as long as its record is remembered. */
export const countedRuns = (record: PassageRecord): CountedRuns => {
  const known = counted.get(record);
  if (known !== undefined) return known;
  const touched: number[] = [];
  let length = 0;
  const count = (terms: readonly string[], repeats: number): void => {
    for (const term of terms) {
      const runs = runsOfTerm(term);
      if (met.length < numbers.size) {
        const grown = new Uint16Array(numbers.size * 2);
        grown.set(met);
        met = grown;
      }
      length += runs.length * repeats;
      for (const run of runs) {
        if (met[run] === 0) touched.push(run);
        met[run] = (met[run] as number) + repeats;
      }
    }
  };
  count(record.search.titleTerms, titleRepeats);
  count(record.search.bodyTerms, 1);
  const runs = Uint32Array.from(touched);
  const times = Uint16Array.from(touched, (run) => met[run] as number);
  for (const run of touched) met[run] = 0;
  const made = { runs, times, length };
  counted.set(record, made);
  return made;
};
