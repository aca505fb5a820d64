import type { PassageStore } from '../../src/knowledge/passage-store.ts';
import type { PassageIndex } from '../../src/retrieve/passage-index.ts';

/** Tells how long each kind of writing took. */
export type StepTimes = {
  readonly store: (store: PassageStore) => PassageStore;
  readonly index: (index: PassageIndex) => PassageIndex;
  /** Seconds by step, for a line of a table; forgets them. */
  readonly take: () => string;
};

/** Makes a store and an index tell how long they take; steps that run beside the model count as well. */
export const stepTimes = (): StepTimes => {
  const spent = new Map<string, number>();
  const timed =
    <Given extends readonly unknown[], Result>(step: string, work: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      const start = performance.now();
      try {
        return await work(...given);
      } finally {
        spent.set(step, (spent.get(step) ?? 0) + (performance.now() - start) / 1_000);
      }
    };
  return {
    store: (store) => ({ ...store, apply: timed('record', store.apply) }),
    index: (index) => ({
      ...index,
      upsert: timed('index', index.upsert),
      optimize: timed('fold and graph', index.optimize),
    }),
    take: () => {
      const line = [...spent].map(([step, seconds]) => `${step} ${seconds.toFixed(1)} s`).join(', ');
      spent.clear();
      return line;
    },
  };
};
