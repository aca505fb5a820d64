import type { Table } from '@lancedb/lancedb';
import { loadResident } from './load-resident.ts';
import type { ResidentPassages } from './resident-passages.ts';
import { mostSlots } from './resident-terms.ts';

/** 125,000 vectors of 512 dimensions, so that a process with that many stays under 1 GB. */
const usualVectorMemory = 256 * 1_024 * 1_024;

/** A reader beside a busy writer reads everything again at most this often, in milliseconds. */
const pauseBetweenLoads = 10_000;

/** From this share of passages that are gone on, memory is read anew. */
const goneShare = 0.25;
const goneAtLeast = 5_000;

/** The copy of a table in memory that is used only while it is in step with the table. */
export type ResidentCopy = {
  /** The copy, when it is in step with the table's present version; else null. */
  readonly current: (table: Table) => Promise<ResidentPassages | null>;
  /** Tells whether a load would be of use now. */
  readonly isLoadDue: () => boolean;
  /** Reads the table; nothing may be written meanwhile by this process. */
  readonly load: (table: Table) => Promise<void>;
  /** Runs a write to the table and the same change to the copy; a write that fails gives the copy up. */
  readonly follow: (
    table: Table,
    write: () => Promise<unknown>,
    change: (passages: ResidentPassages) => void,
  ) => Promise<void>;
  /** Gives the copy up, also while it is being read. */
  readonly drop: () => void;
};

/**
 * Makes the keeper of the copy, which has none yet. A table with more bytes of vectors than `vectorMemory`, default
 * 256 MB, is not read.
 */
export const residentCopy = (dimensions: number, vectorMemory = usualVectorMemory): ResidentCopy => {
  let copy: { readonly passages: ResidentPassages; version: number } | null = null;
  let isWriting = false;
  let isLoading = false;
  let isTooLarge = false;
  let generation = 0;
  let loadedAt = Number.NEGATIVE_INFINITY;

  const drop = (): void => {
    generation += 1;
    copy = null;
  };

  /** Half of the slots stay free for what replaces passages until the next reading. */
  const fits = (rows: number): boolean =>
    rows * dimensions * Float32Array.BYTES_PER_ELEMENT <= vectorMemory && rows * 2 <= mostSlots;

  const isWornOut = (passages: ResidentPassages): boolean =>
    passages.goneSlots() > Math.max(goneAtLeast, passages.size() * goneShare);

  return {
    drop,
    current: async (table) => {
      if (copy === null) return null;
      const asked = copy;
      const version = await table.version();
      if (asked.version === version) return asked.passages;
      if (!isWriting && copy === asked) drop();
      return null;
    },
    isLoadDue: () =>
      copy === null && !isLoading && !isTooLarge && performance.now() - loadedAt >= pauseBetweenLoads,
    load: async (table) => {
      isLoading = true;
      const started = generation;
      try {
        const version = await table.version();
        isTooLarge = !fits(await table.countRows());
        if (isTooLarge) return;
        const passages = await loadResident(table, dimensions, () => generation !== started);
        if (passages !== null && (await table.version()) === version) copy = { passages, version };
      } finally {
        isLoading = false;
        loadedAt = performance.now();
      }
    },
    follow: async (table, write, change) => {
      isWriting = true;
      try {
        const before = copy === null ? null : await table.version();
        await write();
        if (copy === null) return;
        if (copy.version !== before) return drop();
        change(copy.passages);
        copy.version = await table.version();
        isTooLarge = !fits(copy.passages.size());
        if (isTooLarge || isWornOut(copy.passages)) drop();
      } catch (error) {
        drop();
        throw error;
      } finally {
        isWriting = false;
      }
    },
  };
};
