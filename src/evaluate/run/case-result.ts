import type { MatchCounts } from '../metrics/match-counts.ts';
import type { GradedTone } from '../metrics/tone-agreement.ts';

/** What a case adds to the statistics that are made of all cases together; null where it adds nothing. */
export type CaseTally = {
  /** Questions found against those a person marked, by where they stand. */
  readonly dissection: MatchCounts | null;
  /** The same by what they mean. */
  readonly dissectionByMeaning: MatchCounts | null;
  /** Questions left open against those that nothing answers. */
  readonly noAnswer: MatchCounts | null;
  /** Our score of the reply that people graded, and their mean grade. */
  readonly tone: GradedTone | null;
};

/** A question as the copilot found it, with the documents that it was shown, best first. */
export type ResultQuestion = {
  readonly text: string;
  readonly state: 'answered' | 'unanswered';
  readonly evidence: readonly {
    readonly kind: string;
    readonly source: string;
    readonly title: string;
    /** 0 to 1. */
    readonly score: number;
  }[];
  /** Documents that its answer cites. */
  readonly cited: readonly string[];
  /** Documents that a person says answer it; null where nobody said. */
  readonly right: readonly string[] | null;
};

/** What one case came to: the values that are compared, and what a person needs to see why. */
export type CaseResult = {
  readonly id: string;
  /** By dimension: 'market', 'language', 'category', 'question type', 'tag', ... A case may stand in several slices of one. */
  readonly slices: Readonly<Record<string, readonly string[]>>;
  /** By name of the metric; null where the case has no such value. The value of a case, never of a question. */
  readonly scores: Readonly<Record<string, number | null>>;
  readonly subject: string;
  /** The customer's message, masked where the dataset says so. */
  readonly message: string;
  readonly questions: readonly ResultQuestion[];
  readonly draft: string;
  /** What was really sent, where that is known. */
  readonly sent: string | null;
  /** When the case came in, ISO 8601; null where unknown. */
  readonly receivedAt: string | null;
  readonly toneFindings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly text: string;
  }[];
  /** Milliseconds by step. */
  readonly timings: Readonly<Record<string, number>>;
  /** Left out by runs that were saved before there was any; metrics made of it then have no value. */
  readonly tally?: CaseTally | undefined;
};
