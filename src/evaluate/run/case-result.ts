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
  readonly toneFindings: readonly { readonly rule: string; readonly severity: string; readonly text: string }[];
  /** Milliseconds by step. */
  readonly timings: Readonly<Record<string, number>>;
};
