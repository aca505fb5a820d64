import type { StartProgress } from '../../composition/first-start.ts';

const words = { read: 'Reading documents', embed: 'Embedding passages', write: 'Writing the index' } as const;

/** Without a terminal a line is printed only when this much more is done. */
const plainStep = 100;

/** Makes a progress display on standard error: one moving line in a terminal, a line now and then elsewhere. */
export const showProgress = (): StartProgress => {
  let lastPlain = -plainStep;
  let lastStep = '';
  return (step, done, total) => {
    const text = `${words[step]}: ${done}${total === null ? '' : ` of ${total}`}`;
    const isEnd = total !== null && done >= total;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\u001b[K${text}${isEnd ? '\n' : ''}`);
      return;
    }
    if (step !== lastStep || isEnd || done - lastPlain >= plainStep) {
      process.stderr.write(`${text}\n`);
      lastPlain = done;
      lastStep = step;
    }
  };
};
