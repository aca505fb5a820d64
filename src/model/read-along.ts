/** Reads JSON while it is written. */
export type AlongReader = {
  /** Takes the next piece. */
  readonly add: (piece: string) => void;
  /** Reads what is left. */
  readonly end: () => void;
  /** Reads no more. */
  readonly stop: () => void;
};

/**
 * Milliseconds between two readings: each reading goes through all of the text so far, so one for every piece would take a server
 * of fifty streams its time; a reader notices nothing below 10.
 */
const pauseMs = 8;

/** Letters that are read along. No answer is so long; a model that ran away may be. */
const mostLetters = 50_000;

/** Gives JSON that ends within an escape without that escape: half of one would be read as letters. */
const withoutHalfEscape = (json: string): string => {
  const [, slashes = '', code = ''] = /(\\+)(u[\da-f]{0,3})?$/iu.exec(json.slice(-64)) ?? [];
  return slashes.length % 2 === 1 ? json.slice(0, -1 - code.length) : json;
};

/**
 * Makes a reader that tells of all that can be read so far, at once for the first piece and then at most every 8 ms. It tells nothing
 * while there is no JSON, as before it or in other words. What `tell` throws is thrown by the next call.
 */
export const readAlong = async (tell: (soFar: unknown) => void): Promise<AlongReader> => {
  // Loaded on first use: it is a quarter of a second that only servers with a model need.
  const { parseJsonMarkdown, parsePartialJson } = await import('@langchain/core/output_parsers');
  let json = '';
  let readAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  let fault: { readonly error: unknown } | null = null;

  const read = (): void => {
    timer = null;
    readAt = performance.now();
    const whole = withoutHalfEscape(json);
    const value: unknown = /^\s*`/u.test(whole) ? parseJsonMarkdown(whole) : parsePartialJson(whole);
    if (value !== null) tell(value);
  };
  const readLater = (): void => {
    try {
      read();
    } catch (error) {
      fault = { error };
    }
  };
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const rethrow = (): void => {
    if (fault !== null) throw fault.error;
  };
  return {
    add: (piece) => {
      rethrow();
      json += piece;
      if (timer !== null || json.length > mostLetters) return;
      const wait = readAt + pauseMs - performance.now();
      if (wait <= 0) read();
      else timer = setTimeout(readLater, wait);
    },
    end: () => {
      rethrow();
      if (timer === null) return;
      stop();
      read();
    },
    stop,
  };
};
