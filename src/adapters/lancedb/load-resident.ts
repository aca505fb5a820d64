import { setImmediate } from 'node:timers/promises';
import type { Table } from '@lancedb/lancedb';
import type { RecordBatch } from 'apache-arrow';
import { type ResidentPassages, type ResidentRow, residentPassages } from './resident-passages.ts';

/** Rows taken in before others get their turn, some 10 ms. */
const rowsPerTurn = 200;

const columns = [
  'id',
  'kind',
  'language',
  'markets',
  'models',
  'internal',
  'valid_from',
  'valid_to',
  'terms',
  'vector',
] as const;

const rowsOf = function* (batch: RecordBatch, dimensions: number): Generator<ResidentRow> {
  const column = (name: (typeof columns)[number]) => batch.getChild(name);
  const [id, kind, language, markets, models] = [
    column('id'),
    column('kind'),
    column('language'),
    column('markets'),
    column('models'),
  ];
  const [internal, validFrom, validTo, terms, vectors] = [
    column('internal'),
    column('valid_from'),
    column('valid_to'),
    column('terms'),
    column('vector'),
  ];
  const values = vectors?.data[0]?.children[0]?.values as Float32Array | undefined;
  for (let at = 0; at < batch.numRows; at += 1) {
    const start = at * dimensions;
    yield {
      id: id?.get(at),
      kind: kind?.get(at),
      language: language?.get(at),
      markets: markets?.get(at),
      models: models?.get(at),
      internal: internal?.get(at),
      valid_from: validFrom?.get(at),
      valid_to: validTo?.get(at),
      terms: terms?.get(at),
      vector: vectors?.isValid(at) ? (values?.subarray(start, start + dimensions) ?? null) : null,
    };
  }
};

/** Reads a whole table into memory, in turns that leave room for searches; null when it was told to stop. */
export const loadResident = async (
  table: Table,
  dimensions: number,
  isStopped: () => boolean,
): Promise<ResidentPassages | null> => {
  const passages = residentPassages(dimensions);
  let taken = 0;
  for await (const batch of table.query().select([...columns])) {
    for (const row of rowsOf(batch, dimensions)) {
      passages.upsert(row);
      taken += 1;
      if (taken % rowsPerTurn === 0) await setImmediate();
      if (isStopped()) return null;
    }
  }
  passages.pack();
  return passages;
};
