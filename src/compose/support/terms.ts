/** The terms of a clause, a sentence or a source, to be asked whether they hold a word. */
export type Terms = {
  readonly all: ReadonlySet<string>;
  /** In the order of their letters, in long texts only; the terms of short ones are looked through one by one. */
  readonly sorted: readonly string[] | null;
};

/** Makes the terms of a short text. */
export const fewTerms = (all: ReadonlySet<string>): Terms => ({ all, sorted: null });

/** Makes the terms of a long text. */
export const manyTerms = (all: ReadonlySet<string>): Terms => ({ all, sorted: [...all].sort() });

/** Tells whether one of the terms begins with these letters. */
export const hasStart = ({ all, sorted }: Terms, letters: string): boolean => {
  if (sorted === null) {
    for (const term of all) if (term.startsWith(letters)) return true;
    return false;
  }
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') < letters) from = middle + 1;
    else to = middle;
  }
  return sorted[from]?.startsWith(letters) === true;
};
