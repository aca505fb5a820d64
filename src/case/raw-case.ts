/** A case as its source gave it, before language, market and parts are told; null stands for what the source does not say. */
export type RawCase = {
  readonly id: string | null;
  /** May be empty. */
  readonly subject: string;
  /** Readable plain text with at least one character that is no white space. */
  readonly text: string;
  /** A language tag ('sv', 'sv-SE'). */
  readonly language: string | null;
  /** ISO 3166 alpha-2. */
  readonly market: string | null;
  readonly model: string | null;
  /** 'email', 'text', 'chat', …; null is built as 'unknown'. */
  readonly channel: string | null;
  /** ISO 8601. */
  readonly receivedAt: string | null;
  readonly customer: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  /** File names only, attached messages among them; their content is never read. */
  readonly attachments: readonly string[];
};

/** Gives a raw case that holds nothing but a text. */
export const rawCaseOfText = (text: string, channel: string): RawCase => ({
  id: null,
  subject: '',
  text,
  language: null,
  market: null,
  model: null,
  channel,
  receivedAt: null,
  customer: { name: null, email: null, phone: null },
  attachments: [],
});
