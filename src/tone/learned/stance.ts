/** What helps the person who reads. */
export const goodStances = ['next-step', 'understanding', 'ownership', 'kind'] as const;

/** What harms them, or leaves them alone. */
export const harmfulStances = [
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
  'excluding',
] as const;

/** What one sentence of a reply does to the person who reads it; `eval/tone/training/README.md` says what each means. */
export const stances = ['fact', ...goodStances, ...harmfulStances] as const;

export type Stance = (typeof stances)[number];

/** The grade of a reply of nothing but such sentences, by the grading guide: what a sentence stands for where grades are of replies. */
export const stanceGrades: Readonly<Record<Stance, number>> = {
  fact: 4,
  'next-step': 4.7,
  understanding: 5,
  ownership: 5,
  kind: 4.3,
  condescending: 1.3,
  blaming: 1.2,
  defensive: 1.8,
  'brush-off': 1.5,
  cold: 2.5,
  commanding: 2,
  sarcastic: 1,
  gushing: 2.3,
  empty: 3,
  overpromising: 2,
  vague: 2.5,
  excluding: 1.5,
};

/** One probability per stance, in their order; they add up to 1. */
export type StanceShares = readonly number[];

/** Tells what a sentence does. The same sentence always gives the same shares. */
export type ReadStances = (sentence: string) => StanceShares;
