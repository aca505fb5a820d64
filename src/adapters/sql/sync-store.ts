import type { SyncPass } from '../../knowledge/sync-pass.ts';
import type { SyncStep, SyncStore } from '../../knowledge/sync-store.ts';
import { applyToLive } from './apply-passages.ts';
import type { Database } from './database.ts';
import { withStorageFaults } from './storage-faults.ts';
import { inTurn } from './take-turn.ts';

const keepMark = async (
  transaction: Database,
  origin: string,
  { object, watermark }: NonNullable<SyncStep['mark']>,
): Promise<void> => {
  const row = { stamp: watermark.stamp, row_id: watermark.id, read_at: watermark.readAt };
  // What another origin has read says nothing of passages that this one has written over.
  await transaction.deleteFrom('watermarks').where('origin', '!=', origin).execute();
  await transaction
    .insertInto('watermarks')
    .values({ origin, object, ...row })
    .onConflict((conflict) => conflict.columns(['origin', 'object']).doUpdateSet(row))
    .execute();
};

/** Keeps how far a source was read, beside the passages that came of it. Errors are CopilotError 'storage-failed'. */
export const sqlSyncStore = (database: Database): SyncStore =>
  withStorageFaults(database, {
    marks: async (origin) => {
      const rows = await database
        .selectFrom('watermarks')
        .selectAll()
        .where('origin', '=', origin)
        .orderBy('object')
        .execute();
      return Object.fromEntries(
        rows.map(({ object, stamp, row_id: id, read_at: readAt }) => [object, { stamp, id, readAt }]),
      );
    },

    take: (origin, { upserts, removals, mark }) =>
      inTurn(database, 'knowledge', async (transaction) => {
        if (upserts.length + removals.length > 0) await applyToLive(transaction, { upserts, removals });
        if (mark !== null) await keepMark(transaction, origin, mark);
      }),

    keepPass: (pass) =>
      database.transaction().execute(async (transaction) => {
        const places = pass.failure === null ? (['last', 'whole'] as const) : (['last'] as const);
        const text = JSON.stringify(pass);
        for (const place of places)
          await transaction
            .insertInto('sync_passes')
            .values({ kind: pass.kind, place, pass: text })
            .onConflict((conflict) => conflict.columns(['kind', 'place']).doUpdateSet({ pass: text }))
            .execute();
      }),

    lastPasses: async (kind) => {
      const rows = await database.selectFrom('sync_passes').selectAll().where('kind', '=', kind).execute();
      const at = (place: 'last' | 'whole'): SyncPass | null => {
        const row = rows.find((one) => one.place === place);
        return row === undefined ? null : (JSON.parse(row.pass) as SyncPass);
      };
      return { last: at('last'), whole: at('whole') };
    },
  });
