import { CopilotError } from '../../fault/copilot-error.ts';
import type { PassageIndex } from '../../retrieve/passage-index.ts';
import { findCandidates } from './find-candidates.ts';
import { completed, refusalStatus, translated } from './index-faults.ts';
import { openClient } from './open-client.ts';
import { passageHome } from './passage-home.ts';
import { passagePoint } from './passage-point.ts';
import { pointId } from './point-id.ts';

/** Points of 3,072 dimensions stay well below the 32 MB that the server takes by default. */
const pointsPerWrite = 256;
const idsPerRemoval = 1_000;

/** What a search waits for before it counts as failed. */
const usualTimeoutMs = 5_000;

/** Writes wait for disks and new collections for every machine of a cluster; nobody sits in front of them. */
const usualWriteTimeoutMs = 60_000;

/** How to reach the server and what the vectors are made with. */
export type QdrantOptions = {
  /** Such as http://127.0.0.1:6333, also with a path; without a port 6333. */
  readonly url: string;
  readonly apiKey?: string;
  /** Name of the alias that readers use; the data is in collections named after it. */
  readonly collection: string;
  readonly dimensions: number;
  readonly embedderId: string;
  /** Longest wait for a search or a count. Default 5,000. */
  readonly timeoutMs?: number;
  /** Longest wait for each request of a write. Default 60,000. */
  readonly writeTimeoutMs?: number;
};

const piecesOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** The alias or a collection went away under a call, or another model's came in its place. */
const mayHaveMoved = (error: unknown): boolean => [400, 404].includes(refusalStatus(error) ?? 0);

const openHome = (options: QdrantOptions) => {
  const { collection, dimensions, embedderId } = options;
  const model = { dimensions, embedderId };
  const reader = openClient({ ...options, timeoutMs: options.timeoutMs ?? usualTimeoutMs });
  const writer = openClient({ ...options, timeoutMs: options.writeTimeoutMs ?? usualWriteTimeoutMs });
  return { model, reader, writer, home: passageHome({ reader, writer }, collection, model) };
};

/** Removes the passages of a collection and all that was made for it on the server; nothing where there is none. */
export const removeQdrantPassages = (options: QdrantOptions): Promise<void> =>
  translated('be removed', () => openHome(options).home.remove());

/**
 * Keeps the passages on a Qdrant server, for any number of readers and one writer at a time. Passages embedded by
 * another model count as not there: opening changes nothing, the first write takes the alias over, and from then on the
 * calls of processes of the model before fail.
 */
export const qdrantPassageIndex = (options: QdrantOptions): PassageIndex => {
  const { collection: alias } = options;
  const { model, reader, writer, home } = openHome(options);
  let isThere = false;
  let isClosed = false;
  let queue: Promise<unknown> = Promise.resolve();

  const open = (): void => {
    if (isClosed) throw new CopilotError('index-failed', 'The search index has been closed.');
  };

  /** Runs a write after the writes before it, so that none meets an index that is being emptied. */
  const inTurn = <Result>(what: string, write: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(() =>
      translated(what, async () => {
        open();
        return write();
      }),
    );
    queue = turn.catch(() => undefined);
    return turn;
  };

  /** Reads through the alias, or gives what an empty index would; looks again where a switch came between. */
  const read = <Result>(what: string, nothing: Result, ask: () => Promise<Result>): Promise<Result> =>
    translated(what, async () => {
      open();
      isThere ||= (await home.find()) !== null;
      if (!isThere) return nothing;
      try {
        return await ask();
      } catch (error) {
        if (!mayHaveMoved(error)) throw error;
        isThere = (await home.find()) !== null;
        return isThere ? ask() : nothing;
      }
    });

  return {
    search: (query) =>
      read('be searched', [], async () => {
        const found = await findCandidates(reader, alias, query, model);
        // It may be another model's passages that nothing was found among.
        if (found.length === 0) isThere = (await home.find()) !== null;
        return found;
      }),

    upsert: (entries) =>
      inTurn('take passages in', async () => {
        const points = new Map(entries.map((entry) => [entry.record.passage.id, passagePoint(entry, model)]));
        if (points.size === 0) return;
        const name = await home.ensure();
        for (const piece of piecesOf([...points.values()], pointsPerWrite)) {
          completed(await writer.upsert(name, { points: [...piece], wait: true }));
        }
      }),

    remove: (ids) =>
      inTurn('take passages out', async () => {
        const name = ids.length === 0 ? null : await home.find();
        if (name === null) return;
        for (const piece of piecesOf(ids, idsPerRemoval)) {
          completed(await writer.delete(name, { points: piece.map(pointId), wait: true }));
        }
      }),

    count: () => {
      isThere = false;
      return read('be counted', 0, async () => (await reader.count(alias, { exact: true })).count);
    },

    // The server folds writes in by itself, in the background.
    optimize: () => inTurn('be folded', async () => undefined),
    clear: () =>
      inTurn('be emptied', async () => {
        await home.renew();
      }),
    close: async () => {
      await queue;
      isClosed = true;
    },
  };
};
