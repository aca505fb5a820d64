import { describe, expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../src/adapters/sql/database.ts';
import { sqlGenerationStore } from '../../src/adapters/sql/generation-store.ts';
import { sqlHeldDocuments } from '../../src/adapters/sql/held-documents.ts';
import { sqlLivePassageStore } from '../../src/adapters/sql/live-passage-store.ts';
import { sqlSyncStore } from '../../src/adapters/sql/sync-store.ts';
import { keyText } from '../../src/knowledge/changing-source.ts';
import type { SyncPass } from '../../src/knowledge/sync-pass.ts';
import { recordOf } from '../support/passage-of.ts';

const watermark = { stamp: '2026-05-01T10:00:00.000Z', id: '500A', readAt: '2026-05-02T10:00:00.000Z' };

/** Runs what the stores of syncing must do over an engine; `openDatabase` gives an empty database each time. */
export const describeSyncStore = (name: string, openDatabase: () => Promise<Database>): void => {
  const open = async () => {
    const database = await openDatabase();
    onTestFinished(() => database.destroy());
    return {
      database,
      sync: sqlSyncStore(database),
      held: sqlHeldDocuments(database),
      store: sqlLivePassageStore(database),
    };
  };

  describe(`${name} as a sync store`, () => {
    test('a mark stands with the passages that it is written with, or not at all', async () => {
      const { sync, store } = await open();
      const one = recordOf({ kind: 'case', source: 'C-1', id: 'one' });
      await sync.take('org', { upserts: [one], removals: [], mark: { object: 'Case', watermark } });
      expect(await sync.marks('org')).toEqual({ Case: watermark });
      const revision = await store.revision();
      // The same id twice breaks the transaction at its end.
      const broken = { ...one, passage: { ...one.passage, id: 'two' } };
      const later = { ...watermark, id: '500B' };
      await expect(
        sync.take('org', {
          upserts: [broken, broken],
          removals: ['one'],
          mark: { object: 'Case', watermark: later },
        }),
      ).rejects.toMatchObject({ code: 'storage-failed' });
      expect(await sync.marks('org')).toEqual({ Case: watermark });
      expect([...(await store.hashes(['case'])).keys()]).toEqual(['one']);
      expect(await store.revision()).toBe(revision);
    });

    test('a mark alone leaves the revision as it is, and another origin forgets the marks of the first', async () => {
      const { sync, store } = await open();
      await sync.take('org', { upserts: [], removals: [], mark: { object: 'Case', watermark } });
      expect(await store.revision()).toBe(0);
      await sync.take('other', { upserts: [], removals: [], mark: { object: 'Note', watermark } });
      expect(await sync.marks('org')).toEqual({});
      expect(await sync.marks('other')).toEqual({ Note: watermark });
    });

    test('a generation that is being built is told of what is taken in', async () => {
      const { database, sync } = await open();
      const generations = sqlGenerationStore(database);
      const number = await generations.begin(
        { source: 'org', embedder: 'model' },
        '2026-05-02T10:00:00.000Z',
      );
      await sync.take('org', { upserts: [recordOf({ id: 'one' })], removals: ['gone'], mark: null });
      expect((await generations.missed(number))?.ids.toSorted()).toEqual(['gone', 'one']);
    });

    test('the last pass and the last whole one are kept apart, by kind', async () => {
      const { sync } = await open();
      const whole: SyncPass = {
        kind: 'sync',
        source: 'salesforce',
        origin: 'org',
        startedAt: '2026-05-02T10:00:00.000Z',
        endedAt: '2026-05-02T10:01:00.000Z',
        documents: 3,
        written: 2,
        removed: 1,
        skipped: 0,
        failure: null,
      };
      const failed = { ...whole, failure: { code: 'source-failed', message: 'Away.', retryable: true } };
      await sync.keepPass(whole);
      await sync.keepPass(failed);
      expect(await sync.lastPasses('sync')).toEqual({ last: failed, whole });
      expect(await sync.lastPasses('reconcile')).toEqual({ last: null, whole: null });
    });

    test('documents are told each once, an article by language and a case in any, over more than a page', async () => {
      const { held, store } = await open();
      const upserts = [
        ...Array.from({ length: 1_200 }, (_, at) =>
          recordOf({ kind: 'case', id: `c${at}`, source: `C-${at}`, language: 'sv' }),
        ),
        recordOf({ kind: 'case', id: 'again', source: 'C-7', language: 'en' }),
        recordOf({ kind: 'article', id: 'a', source: 'KA-1', language: 'en' }),
        recordOf({ kind: 'article', id: 'b', source: 'KA-1', language: 'sv' }),
        recordOf({ kind: 'article', id: 'c', source: 'KA-1', language: 'sv', part: 1 }),
        recordOf({ kind: 'answer', id: 'd', source: 'D-1' }),
      ];
      await store.apply({ upserts, removals: [] });
      const cases = await Array.fromAsync(held.documents('case'));
      expect(cases).toHaveLength(1_200);
      expect(new Set(cases.map(keyText)).size).toBe(1_200);
      expect((await Array.fromAsync(held.documents('article'))).map(keyText)).toEqual([
        'article|KA-1|en',
        'article|KA-1|sv',
      ]);
      const found = await held.passages([
        { kind: 'case', id: 'C-7', language: null },
        { kind: 'article', id: 'KA-1', language: 'sv' },
        { kind: 'article', id: 'KA-2', language: 'sv' },
      ]);
      expect(found.map(({ id }) => id).sort()).toEqual(['again', 'b', 'c', 'c7']);
    });
  });
};
