import type { GenerationKnowledge } from '../copilot/generations/generation-parts.ts';

/** Opens the knowledge of generations when it is asked for, and closes it when nobody uses it and it is not live. */
export type LentGenerations = {
  /** Does the work on the live generation; the one that is live when it begins stays open to its end. */
  readonly withLive: <Result>(work: (knowledge: GenerationKnowledge) => Promise<Result>) => Promise<Result>;
  readonly withGeneration: <Result>(
    number: number,
    work: (knowledge: GenerationKnowledge) => Promise<Result>,
  ) => Promise<Result>;
  readonly close: () => Promise<void>;
};

type Lent = { readonly opened: Promise<GenerationKnowledge>; uses: number };

/** Makes the lending of generations; `live` gives the number of the live one, also where another process has switched. */
export const lendGenerations = (
  live: () => Promise<number>,
  open: (number: number) => Promise<GenerationKnowledge>,
): LentGenerations => {
  const lent = new Map<number, Lent>();
  const closing = new Set<Promise<void>>();
  let knownLive: number | null = null;

  const letGo = (number: number, one: Lent): void => {
    lent.delete(number);
    // One that failed to open has nothing to close; a fault of closing takes nothing away from anybody.
    const closed: Promise<void> = one.opened
      .then(({ index }) => index.close())
      .catch(() => undefined)
      .finally(() => closing.delete(closed));
    closing.add(closed);
  };

  const letGoOfUnused = (): void => {
    for (const [number, one] of lent) if (one.uses === 0 && number !== knownLive) letGo(number, one);
  };

  const lookAtLive = async (): Promise<number> => {
    const number = await live();
    const hasMoved = number !== knownLive;
    knownLive = number;
    if (hasMoved) letGoOfUnused();
    return number;
  };

  const lend = (number: number): Lent => {
    const known = lent.get(number);
    if (known !== undefined) return known;
    const made: Lent = { opened: open(number), uses: 0 };
    lent.set(number, made);
    made.opened.catch(() => {
      if (lent.get(number) === made) lent.delete(number);
    });
    return made;
  };

  const withGeneration: LentGenerations['withGeneration'] = async (number, work) => {
    const one = lend(number);
    one.uses += 1;
    try {
      return await work(await one.opened);
    } finally {
      one.uses -= 1;
      // It may have gone live while it was used.
      if (number !== knownLive) await lookAtLive().then(letGoOfUnused, () => undefined);
    }
  };

  return {
    withGeneration,
    withLive: async (work) => {
      const number = await lookAtLive();
      try {
        return await withGeneration(number, work);
      } catch (error) {
        // Nothing is removed that was live a switch ago; who slept through two of them looks again.
        if ((await lookAtLive()) === number) throw error;
        return withGeneration(knownLive ?? number, work);
      }
    },
    close: async () => {
      for (const [number, one] of lent) letGo(number, one);
      await Promise.all(closing);
    },
  };
};
