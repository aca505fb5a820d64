import type { TextSpan } from '../language/text-span.ts';
import type { QuestionKind } from './question.ts';

/** Something a message asks, before the asks of the whole message are compared. */
export type Ask = TextSpan & {
  readonly kind: QuestionKind;
  /** Position of its sentence among the sentences of the body, from 0. */
  readonly sentence: number;
  /** True when it asks for help without saying with what. */
  readonly isEmpty: boolean;
  readonly isAnaphoric: boolean;
  readonly isNewTopic: boolean;
  /** The stems of its content words. */
  readonly stems: ReadonlySet<string>;
  /** The topics its clause touches. */
  readonly topics: ReadonlySet<string>;
  /** The question word it turns on, or null. */
  readonly questionWord: string | null;
  /** The problem it is about, once that has been found. */
  readonly about?: TextSpan;
};
