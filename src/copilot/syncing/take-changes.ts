import { CopilotError } from '../../fault/copilot-error.ts';
import { keyText, type SourceChange, type SourceKey } from '../../knowledge/changing-source.ts';
import type { SyncStep } from '../../knowledge/sync-store.ts';
import type { IndexEntry } from '../../retrieve/passage-index.ts';
import { changeKnowledge } from '../change-knowledge.ts';
import type { ChangePiece } from './change-piece.ts';
import { cutChanges } from './cut-changes.ts';
import { documentsUnderWay } from './documents-under-way.ts';
import { findLost } from './find-lost.ts';
import { readAhead } from './read-ahead.ts';
import { listedSkips, type SyncOptions, type SyncParts, type TakenChanges } from './sync-parts.ts';

/**
 * Characters of changes that are read while those before are masked, some two thousand cases: masking them takes as long as an org
 * needs for the next four thousand by bulk queries.
 */
const charactersAhead = 4_000_000;

/** Pieces that are masked while the model works on those before. */
const piecesAhead = 8;

/** Documents that are taken out at a time. */
const documentsPerRemoval = 200;

/** From so many passages on folding the index at the end is worth what it takes. */
const passagesBeforeFold = 1_000;

/**
 * Makes the step that takes changes into the live generation: first into the record, with each mark in the transaction of the last of
 * what came before it, then into the index. At most some thousand passages are in memory. A fault of the source is thrown when all
 * that was read before it is written; `counted` is told how far it came in any case.
 */
export const makeTakeChanges =
  (parts: SyncParts) =>
  async (
    origin: string,
    changes: AsyncIterable<SourceChange>,
    options: SyncOptions,
    counted: (taken: TakenChanges) => void,
  ): Promise<void> => {
    const { held, sync, embedRecords } = parts;
    const { leastShare, progress = () => undefined, signal } = options;
    const underWay = documentsUnderWay();
    const coming: ChangePiece[] = [];
    const skipped: { where: string; reason: string }[] = [];
    const count = { documents: 0, written: 0, removed: 0, skippedCount: 0 };
    let fault = null as { readonly cause: unknown } | null;

    const write = async (
      given: readonly IndexEntry[],
      outdated: readonly SourceKey[],
      wanted: ReadonlySet<string>,
      mark: SyncStep['mark'],
    ): Promise<void> => {
      const stored = new Map(
        outdated.length === 0 ? [] : (await held.passages(outdated)).map(({ id, hash }) => [id, hash]),
      );
      const entries = given.filter(({ record }) => stored.get(record.passage.id) !== record.hash);
      const removals = [...stored.keys()].filter((id) => !wanted.has(id));
      const upserts = entries.map(({ record }) => record);
      const record = () => sync.take(origin, { upserts, removals, mark });
      if (upserts.length + removals.length === 0) {
        if (mark !== null) await record();
        return;
      }
      const indexFault = await changeKnowledge(parts, { record, entries, removals });
      if (indexFault !== null) throw indexFault.cause;
      count.written += upserts.length;
      count.removed += removals.length;
      progress('write', count.written, null);
    };

    const takeOut = async (keys: readonly SourceKey[]): Promise<void> => {
      for (let at = 0; at < keys.length; at += documentsPerRemoval)
        await write([], keys.slice(at, at + documentsPerRemoval), new Set(), null);
    };

    /** What is doubtful stays, and is told of when everything else is done. */
    const dropLost = async (kind: SourceKey['kind'], there: ReadonlySet<string>): Promise<void> => {
      try {
        await takeOut(await findLost(held, kind, there, leastShare));
      } catch (cause) {
        if (!(cause instanceof CopilotError) || cause.code !== 'conflict') throw cause;
        fault ??= { cause };
      }
    };

    const take = async (entries: readonly IndexEntry[]): Promise<void> => {
      const piece = coming.shift();
      if (piece === undefined) return;
      signal?.throwIfAborted();
      const { documents, all, mark } = piece;
      const wanted = new Set(documents.flatMap((one) => [...one.wanted]));
      const keys = documents.map(({ key }) => key);
      await write(entries, keys, wanted, mark);
      for (const key of keys) underWay.remove(key);
      if (all !== null) await dropLost(all.of, new Set(all.keys.map(keyText)));
    };

    async function* heard(): AsyncGenerator<SourceChange> {
      try {
        for await (const change of changes) {
          signal?.throwIfAborted();
          yield change;
        }
      } catch (cause) {
        signal?.throwIfAborted();
        fault ??= { cause };
      }
    }

    async function* records() {
      const ahead = readAhead(heard(), charactersAhead, (change) => JSON.stringify(change).length);
      const pieces = cutChanges({ ...parts, underWay }, ahead, (skip) => {
        // What is read ahead is not worth masking any more.
        signal?.throwIfAborted();
        if (skip === null) count.documents += 1;
        else {
          count.skippedCount += 1;
          if (skipped.length < listedSkips) skipped.push(skip);
        }
        progress('read', count.documents, null);
      });
      for await (const piece of readAhead(pieces, piecesAhead)) {
        coming.push(piece);
        yield piece.documents.flatMap((one) => one.records);
      }
    }

    try {
      await embedRecords.inPieces(records(), take);
      if (count.written + count.removed >= passagesBeforeFold) await parts.index.optimize();
    } finally {
      counted({ ...count, skipped });
    }
    if (fault !== null) throw fault.cause;
  };
