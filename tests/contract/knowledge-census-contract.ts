import { expect, test } from 'vitest';
import type { Database } from '../../src/adapters/sql/database.ts';
import { sqlKnowledgeCensus } from '../../src/adapters/sql/knowledge-census.ts';
import { sqlPassageStore } from '../../src/adapters/sql/passage-store.ts';
import { recordOf } from '../support/passage-of.ts';

/** Runs what the census of the knowledge must do over an engine; `open` gives an empty database each time. */
export const describeKnowledgeCensus = (name: string, open: () => Promise<Database>): void => {
  test(`${name}: documents are counted once in their language, and in each of their markets`, async () => {
    const database = await open();
    const nordic = { source: 'KA-2', markets: ['SE', 'NO'] };
    const upserts = [
      recordOf({ source: 'KA-1' }),
      recordOf({ ...nordic, part: 0 }),
      recordOf({ ...nordic, part: 1 }),
      recordOf({ ...nordic, language: 'sv' }),
      recordOf({ source: '00300001', kind: 'case', markets: ['SE'] }),
    ];
    await sqlPassageStore(database).apply({ upserts, removals: [] });
    // Of a generation that is not live nothing counts.
    await sqlPassageStore(database, 2).apply({ upserts: [recordOf({ source: 'KA-9' })], removals: [] });
    const { byLanguage, byMarket } = await sqlKnowledgeCensus(database)();
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

  test(`${name}: passages whose text holds U+0000 or half a letter are counted like others`, async () => {
    const database = await open();
    const text = 'C:\\u0000, a \u0000, a \ud800 or \udc00, and 😀.';
    const upserts = [recordOf({ source: 'D-1', kind: 'answer', markets: ['SE'], text })];
    await sqlPassageStore(database).apply({ upserts, removals: [] });
    const { byMarket } = await sqlKnowledgeCensus(database)();
    expect(byMarket).toEqual([{ kind: 'answer', market: 'SE', documents: 1, passages: 1 }]);
    await database.destroy();
  });
};
