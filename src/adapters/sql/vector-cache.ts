import type { VectorCache } from '../../knowledge/passage-store.ts';
import { inBatches } from './batches.ts';
import type { Database } from './database.ts';
import { withStorageFaults } from './storage-faults.ts';

const rowsPerStatement = 500;

/** A copy, as the bytes of a row may begin anywhere in a larger buffer. */
const vectorOf = (bytes: Uint8Array): Float32Array => new Float32Array(new Uint8Array(bytes).buffer);

/** Keeps vectors by model and content hash in the database, as little-endian 32-bit floats. Errors are 'storage-failed'. */
export const sqlVectorCache = (database: Database): VectorCache =>
  withStorageFaults(database, {
    get: async (model, hashes) => {
      const found = new Map<string, Float32Array>();
      for (const batch of inBatches(hashes, rowsPerStatement)) {
        const rows = await database
          .selectFrom('vectors')
          .select(['hash', 'vector'])
          .where('model', '=', model)
          .where('hash', 'in', batch)
          .execute();
        for (const row of rows) found.set(row.hash, vectorOf(row.vector));
      }
      return found;
    },
    put: async (model, vectors) => {
      const rows = [...vectors].map(([hash, vector]) => ({
        model,
        hash,
        vector: new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength),
      }));
      for (const batch of inBatches(rows, rowsPerStatement)) {
        await database
          .insertInto('vectors')
          .values(batch)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    },
  } satisfies VectorCache);
