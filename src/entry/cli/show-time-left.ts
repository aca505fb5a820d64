/** Without a terminal a line is printed only this often, in milliseconds. */
const plainPause = 5_000;

/** Milliseconds before a rate means something. */
const firstGuess = 2_000;

const inWords = (milliseconds: number): string => {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000));
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
};

/**
 * Makes a progress display on standard error with the time that is left at the pace so far: one moving line in a terminal, a
 * line every five seconds elsewhere.
 */
export const showTimeLeft = (what: string): ((done: number, total: number) => void) => {
  let begun = Number.NaN;
  let before = 0;
  let lastPlain = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    if (Number.isNaN(begun)) [begun, before] = [now, done - 1];
    const passed = now - begun;
    const isEnd = done >= total;
    const pace = passed / Math.max(1, done - before);
    const left = isEnd || passed < firstGuess ? '' : `, about ${inWords(pace * (total - done))} left`;
    const text = `${what}: ${done} of ${total}${left}`;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}${isEnd ? '\n' : ''}`);
    else if (isEnd || now - lastPlain >= plainPause) {
      process.stderr.write(`${text}\n`);
      lastPlain = now;
    }
  };
};
