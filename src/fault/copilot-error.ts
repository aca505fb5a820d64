/** The closed list of faults; each entry (HTTP, CLI, jobs) keeps one table from code to its own answer. */
export type FaultCode =
  | 'input-empty'
  | 'input-invalid'
  | 'input-too-large'
  | 'input-unreadable'
  | 'not-found'
  | 'conflict'
  | 'forbidden'
  | 'configuration-invalid'
  | 'source-failed'
  | 'storage-failed'
  | 'index-failed'
  | 'embedder-failed'
  | 'model-failed'
  | 'index-missing'
  | 'cancelled';

export type FaultOptions = {
  /** True only when the same call may succeed later without any change. Default false. */
  readonly retryable?: boolean;
  readonly cause?: unknown;
  /** Safe to log: ids, counts, file names, line numbers; never words of a customer. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
};

/** Is the one error that rooms, adapters and entries throw; its message is one clear sentence without customer text. */
export class CopilotError extends Error {
  readonly code: FaultCode;
  readonly retryable: boolean;
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(code: FaultCode, message: string, options: FaultOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CopilotError';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.details = options.details ?? {};
  }
}
