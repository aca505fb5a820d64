/** A question with its labels, as a line of cases.jsonl holds it; `text` is the slice of the case's text. */
export type LabelledLineQuestion = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 'direct', 'indirect' or 'problem'. */
  readonly type: string;
  /** The documents that the sent reply rests on for this question; empty where it rests on none. */
  readonly answers: readonly string[];
  readonly facts: readonly string[];
};

/** A labelled case as one line of cases.jsonl holds it: an incoming case with its labels under `gold`. */
export type LabelledLine = {
  readonly id: string;
  readonly language: string;
  readonly market: string | null;
  readonly model: string | null;
  readonly channel: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly receivedAt: string | null;
  readonly customer: { readonly name: null; readonly email: null };
  readonly text: string;
  readonly gold: {
    /** Left out where nobody can say which questions the case asks and what answers them. */
    readonly questions?: readonly LabelledLineQuestion[];
    readonly tags: readonly string[];
    readonly category?: string;
    /** What was really sent. */
    readonly sentReply: string;
    /** How the draft sounded to the advisor, 1 to 5. */
    readonly toneGrades: readonly number[];
  };
};
