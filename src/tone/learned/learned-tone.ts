import type { ReadExpectedPart } from '../expected/expected-part.ts';
import type { ReadStances } from './stance.ts';
import type { WordingModel } from './wording-model.ts';

/** What was learned from people's grades about one language. */
export type LearnedTone = {
  readonly wording: WordingModel;
  /** How people would grade the wording of one sentence, about 1 to 5. */
  readonly gradeSentence: (sentence: string) => number;
  /** The same of all that stands between greeting and sign-off. */
  readonly gradeBody: (body: string) => number;
  readonly readStances: ReadStances;
  /** Tells whether a reply holds a part; null where no parts were learned. Means the same in all languages. */
  readonly readPart: ReadExpectedPart | null;
};
