import type { CareCase } from '../case/care-case.ts';
import type { TextSpan } from '../language/text-span.ts';

/** A question that a person marked in a case, with every document that answers it. */
export type LabelledQuestion = TextSpan & { readonly text: string; readonly answers: readonly string[] };

/** An incoming case with what a person says it asks and what answers it. */
export type LabelledCase = {
  readonly careCase: CareCase;
  readonly questions: readonly LabelledQuestion[];
  /** What kind of case it is, in the labeller's words ('ordinary', 'chat'). */
  readonly tags: readonly string[];
};

/** The languages that each document exists in, by its number. */
export type DocumentLanguages = ReadonlyMap<string, ReadonlySet<string>>;
