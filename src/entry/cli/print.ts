/** Prints one JSON object on a line of its own: all that --json may put on standard output. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

/** Prints text for people on standard output. */
export const printText = (...lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};
