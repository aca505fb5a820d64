import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/adapters/sql/database.ts';
import { sqlGenerationStore } from '../../src/adapters/sql/generation-store.ts';
import { sqlLivePassageStore } from '../../src/adapters/sql/live-passage-store.ts';
import { sqlPassageStore } from '../../src/adapters/sql/passage-store.ts';
import { recordOf } from '../support/passage-of.ts';

const makers = { source: 'files:demo', embedder: 'model@1' };
const day = '2026-11-22T10:00:00.000Z';
const report = { checks: [], preview: null };

/** Runs what the store of generations must do over an engine; `openDatabase` gives an empty database each time. */
export const describeGenerationStore = (name: string, openDatabase: () => Promise<Database>): void => {
  const opened: Database[] = [];
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.destroy();
  });

  const open = async () => {
    const database = await openDatabase();
    opened.push(database);
    const generations = sqlGenerationStore(database);
    return { database, generations, live: sqlLivePassageStore(database) };
  };

  describe(`${name} as a generation store`, () => {
    test('a database begins with one generation, which is live', async () => {
      const { generations } = await open();
      expect(await generations.list()).toMatchObject([
        { number: 1, state: 'live', source: null, report: null },
      ]);
      expect(await generations.live()).toBe(1);
    });

    test('each generation has passages, counts and frequencies of its own', async () => {
      const { database, generations, live } = await open();
      await live.apply({ upserts: [recordOf({ id: 'a', text: 'Winter.' })], removals: [] });
      const second = sqlPassageStore(database, await generations.begin(makers, day));
      await second.apply({
        upserts: [recordOf({ id: 'a', text: 'Winter tyres.' }), recordOf({ id: 'b', text: 'Winter.' })],
        removals: [],
      });
      expect((await live.counts()).passages).toBe(1);
      expect((await second.counts()).passages).toBe(2);
      expect((await live.termStatistics(['winter'])).frequencies.get('winter')).toBe(1);
      expect((await second.termStatistics(['winter'])).frequencies.get('winter')).toBe(2);
      expect((await live.records(['a']))[0]?.passage.text).toBe('Winter.');
      expect([await live.revision(), await second.revision()]).toEqual([1, 1]);
    });

    test('one that has missed a change does not go live until it has taken it over', async () => {
      const { generations, live } = await open();
      const number = await generations.begin(makers, day);
      await live.apply({ upserts: [recordOf({ id: 'a' })], removals: ['z'] });
      await generations.finish(number, report, day);
      const missed = await generations.missed(number);
      expect([...(missed?.ids ?? [])].sort()).toEqual(['a', 'z']);
      expect(await generations.switchTo(number, day)).toBe(false);
      expect(await generations.live()).toBe(1);
      // The same passage changes again while the first change is taken over.
      await live.apply({ upserts: [recordOf({ id: 'a', text: 'Newer.' })], removals: [] });
      await generations.tookOver(number, missed?.upTo ?? 0);
      expect((await generations.missed(number))?.ids).toEqual(['a']);
      await generations.tookOver(number, Number.MAX_SAFE_INTEGER);
      expect(await generations.switchTo(number, day)).toBe(true);
      expect((await generations.list()).map(({ state }) => state)).toEqual(['previous', 'live']);
    });

    test('one that is not whole never goes live', async () => {
      const { generations } = await open();
      const number = await generations.begin(makers, day);
      expect(await generations.switchTo(number, day)).toBe(false);
      expect(await generations.switchTo(99, day)).toBe(false);
      expect(await generations.live()).toBe(1);
    });

    test('the one before the last is given up by a switch, and removed without a trace or its number', async () => {
      const { database, generations, live } = await open();
      await live.apply({ upserts: [recordOf({ id: 'a' })], removals: [] });
      for (const number of [2, 3]) {
        expect(await generations.begin(makers, day)).toBe(number);
        await generations.finish(number, report, day);
        await generations.switchTo(number, day);
      }
      expect((await generations.list()).map(({ state }) => state)).toEqual(['leaving', 'previous', 'live']);
      await generations.remove(1);
      await generations.dismiss(3);
      expect((await generations.list()).map(({ number }) => number)).toEqual([2, 3]);
      const left = await sql<{ count: number }>`
    select (select count(*) from passages) + (select count(*) from term_frequencies)
      + (select count(*) from settings where key like 'generation-1/%') as count
  `.execute(database);
      expect(left.rows[0]?.count).toBe(0);
      await generations.dismiss(2);
      await generations.remove(2);
      expect(await generations.begin(makers, day)).toBe(4);
    });
  });
};
