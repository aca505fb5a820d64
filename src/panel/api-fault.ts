export type ApiFaultKind = 'unreachable' | 'refused' | 'unreadable';

/** Is what every failed question to the server ends in; its message can be shown to a person. */
export class ApiFault extends Error {
  readonly kind: ApiFaultKind;
  readonly status: number | null;
  /** The server's fault code, e.g. 'conflict', when it gave one. */
  readonly code: string | null;

  constructor(
    kind: ApiFaultKind,
    message: string,
    options: { status?: number; code?: string; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ApiFault';
    this.kind = kind;
    this.status = options.status ?? null;
    this.code = options.code ?? null;
  }
}
