import type { CareCase } from '../../case/care-case.ts';
import type { TextSpan } from '../../language/text-span.ts';
import type { RequiredFact } from '../metrics/fact-coverage.ts';

/** A question that a person marked in a case. */
export type GoldQuestion = TextSpan & {
  readonly text: string;
  /** Every document that answers it; empty when none does. */
  readonly answers: readonly string[];
  /** What a good reply states; each as stretches of which one must occur. */
  readonly facts: readonly RequiredFact[];
  /** 'direct', 'indirect' or 'problem' where the labeller said so. */
  readonly type?: string | undefined;
};

/** A case of a dataset with what is known about it; every part but the case itself may be missing. */
export type EvaluationCase = {
  readonly careCase: CareCase;
  /** Null where nobody marked the questions; empty where the case asks nothing. */
  readonly questions: readonly GoldQuestion[] | null;
  readonly category: string | null;
  readonly tags: readonly string[];
  /** The reply that was really sent. */
  readonly sent: string | null;
  /** People's grades of the reply's tone, 1 to 5. */
  readonly toneGrades: readonly number[];
  /** Texts that must not appear in any reply: planted secrets, instructions hidden in the message. */
  readonly forbidden: readonly string[];
  /** When the case was closed, ISO 8601: from then on its reply may answer others. Left out where unknown. */
  readonly closedAt?: string;
};

/** The cases of a dataset with its identity. */
export type EvaluationDataset = {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the cases as stored. */
  readonly checksum: string;
  readonly cases: readonly EvaluationCase[];
  /** Lines that are right but make no case to measure, each with the reason: a telephone note has no customer's message. */
  readonly leftOut?: readonly { readonly id: string; readonly reason: string }[];
};
