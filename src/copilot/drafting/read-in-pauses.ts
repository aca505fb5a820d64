/** Reads something once; whoever reads it remembers it. */
export type Reading = () => void;

/** Milliseconds between two looks whether nothing else is to be done. */
const restMs = 5;

/** A timer that comes later than this, in milliseconds, says that others wait for the processor. */
const mostLateMs = 2;

/** A reading begins within so many milliseconds of its turn, so that a piece of a stream hardly waits for it. */
const turnMs = 2;

/** All drafts under way share the one thread, and so one line; in the other one waits what no draft waits for. */
const draftLine: Reading[][] = [];
const lastLine: Reading[][] = [];

/** Drafts that are being written: what is read last may take longer than a piece of their streams should wait. */
const underWay = new Set<Reading[]>();

const lineInTurn = (): Reading[][] => (draftLine.length > 0 || underWay.size > 0 ? draftLine : lastLine);
let isWaiting = false;

const takeTurn = (): void => {
  const begun = performance.now();
  while (performance.now() - begun < turnMs) {
    const line = lineInTurn();
    const [next] = line;
    if (next === undefined) return;
    const reading = next.shift();
    if (next.length === 0) line.shift();
    try {
      reading?.();
    } catch {
      // It is told by whoever needs it and reads it then.
    }
  }
};

const waitForPause = (): void => {
  if (isWaiting || draftLine.length + lastLine.length === 0) return;
  isWaiting = true;
  const due = performance.now() + restMs;
  setTimeout(() => {
    isWaiting = false;
    if (performance.now() - due < mostLateMs) takeTurn();
    waitForPause();
  }, restMs).unref();
};

/** What one draft has in the line. */
export type PauseReadings = {
  readonly add: (readings: readonly Reading[]) => void;
  /** What is not read by then is read by whoever needs it. */
  readonly stop: () => void;
};

/**
 * Makes what reads ahead, while the process has nothing else to do: in the seconds in which a language model writes. What is 'last' is read when
 * no draft is under way; by default readings are taken in turn.
 */
export const readInPauses = (when: 'in-turn' | 'last' = 'in-turn'): PauseReadings => {
  const line = when === 'last' ? lastLine : draftLine;
  const own: Reading[] = [];
  if (when === 'in-turn') underWay.add(own);
  return {
    add: (readings) => {
      own.push(...readings);
      if (own.length > 0 && !line.includes(own)) line.push(own);
      waitForPause();
    },
    stop: () => {
      own.length = 0;
      underWay.delete(own);
      const at = line.indexOf(own);
      if (at >= 0) line.splice(at, 1);
    },
  };
};
