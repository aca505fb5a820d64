import { expect, test } from 'vitest';
import { sqliteKnowledgeCensus } from '../../../src/adapters/sqlite/knowledge-census.ts';
import { openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { sqlitePassageStore } from '../../../src/adapters/sqlite/passage-store.ts';
import { recordOf } from '../../support/passage-of.ts';

test('documents are counted once in their language, and in each of their markets', async () => {
  const database = await openDatabase(':memory:');
  const nordic = { source: 'KA-2', markets: ['SE', 'NO'] };
  const upserts = [
    recordOf({ source: 'KA-1' }),
    recordOf({ ...nordic, part: 0 }),
    recordOf({ ...nordic, part: 1 }),
    recordOf({ ...nordic, language: 'sv' }),
    recordOf({ source: '00300001', kind: 'case', markets: ['SE'] }),
  ];
  await sqlitePassageStore(database).apply({ upserts, removals: [] });
  // Of a generation that is not live nothing counts.
  await sqlitePassageStore(database, 2).apply({ upserts: [recordOf({ source: 'KA-9' })], removals: [] });
  const { byLanguage, byMarket } = await sqliteKnowledgeCensus(database)();
  expect(byLanguage).toEqual([
    { kind: 'article', language: 'en', documents: 2, passages: 3 },
    { kind: 'article', language: 'sv', documents: 1, passages: 1 },
    { kind: 'case', language: 'en', documents: 1, passages: 1 },
  ]);
  expect(byMarket).toEqual([
    { kind: 'article', market: null, documents: 1, passages: 1 },
    { kind: 'article', market: 'NO', documents: 2, passages: 3 },
    { kind: 'article', market: 'SE', documents: 2, passages: 3 },
    { kind: 'case', market: 'SE', documents: 1, passages: 1 },
  ]);
  await database.destroy();
});
