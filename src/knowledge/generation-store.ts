import type { Generation, GenerationReport } from './generation.ts';

/** What a generation is made from and with. */
export type GenerationMakers = { readonly source: string; readonly embedder: string };

/** Passages that have changed in the live generation and not yet in another one. */
export type MissedChanges = {
  readonly ids: readonly string[];
  /** Stands for all of these changes and none that came later. */
  readonly upTo: number;
};

/**
 * The port of the generations of record. Exactly one is live at any moment, also after a power cut. Each change of the live
 * one is noted for every other one in the same transaction, so that none misses what was learned or taken out.
 */
export type GenerationStore = {
  /** All of them, by number. */
  readonly list: () => Promise<readonly Generation[]>;
  /** The number of the live one. */
  readonly live: () => Promise<number>;
  /** Begins an empty one and gives its number; from then on the changes of the live one are noted for it. */
  readonly begin: (makers: GenerationMakers, begunAt: string) => Promise<number>;
  /** Keeps what a generation is made from and with now. */
  readonly describe: (number: number, makers: Partial<GenerationMakers>) => Promise<void>;
  /** Keeps that a generation is whole, and what was found out about it. */
  readonly finish: (number: number, report: GenerationReport, builtAt: string) => Promise<void>;
  /** The changes that a generation has missed, oldest first; null where it has missed none. */
  readonly missed: (number: number) => Promise<MissedChanges | null>;
  /** Forgets changes that a generation has taken over. */
  readonly tookOver: (number: number, upTo: number) => Promise<void>;
  /**
   * Makes a whole generation the live one, the one before it 'previous' and the one before that 'leaving', in one
   * transaction; false, and nothing is done, while it has missed changes or is not whole.
   */
  readonly switchTo: (number: number, at: string) => Promise<boolean>;
  /** Marks one that is not live for removal. */
  readonly dismiss: (number: number) => Promise<void>;
  /** Removes everything of a dismissed one; one that breaks off can be repeated. */
  readonly remove: (number: number) => Promise<void>;
};
