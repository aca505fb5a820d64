/** What one sentence of a reply does to the person who reads it; `eval/tone/training/README.md` says what each means. */
export const stances = [
  'fact',
  'next-step',
  'understanding',
  'ownership',
  'kind',
  'condescending',
  'blaming',
  'defensive',
  'brush-off',
  'cold',
  'commanding',
  'sarcastic',
  'gushing',
  'empty',
  'overpromising',
  'vague',
] as const;

export type Stance = (typeof stances)[number];

/** One probability per stance, in their order; they add up to 1. */
export type StanceShares = readonly number[];

/** Tells what a sentence does. The same sentence always gives the same shares. */
export type ReadStances = (sentence: string) => StanceShares;
