import type { ReadStances } from './stance.ts';
import type { WordingModel } from './wording-model.ts';

/** What was learned from people's grades about one language. */
export type LearnedTone = {
  readonly wording: WordingModel;
  readonly readStances: ReadStances;
};
