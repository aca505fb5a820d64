import { makeTimeLeft } from '../../jobs/time-left.ts';

/** Without a terminal a line is printed only this often, in milliseconds. */
const plainPause = 5_000;

const inWords = (seconds: number): string =>
  seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;

/**
 * Makes a progress display on standard error with the time that is left at the pace so far: one moving line in a terminal, a
 * line every five seconds elsewhere.
 */
export const showTimeLeft = (what: string): ((done: number, total: number) => void) => {
  const secondsLeft = makeTimeLeft();
  let lastPlain = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    const isEnd = done >= total;
    const seconds = secondsLeft(done, total, now);
    const left = seconds === null ? '' : `, about ${inWords(seconds)} left`;
    const text = `${what}: ${done} of ${total}${left}`;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}${isEnd ? '\n' : ''}`);
    else if (isEnd || now - lastPlain >= plainPause) {
      process.stderr.write(`${text}\n`);
      lastPlain = now;
    }
  };
};
