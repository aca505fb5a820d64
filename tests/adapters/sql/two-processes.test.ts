import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { sqlBudgetStore } from '../../../src/adapters/sql/budget-store.ts';
import { sqlCaseStore } from '../../../src/adapters/sql/case-store.ts';
import { sqlLivePassageStore } from '../../../src/adapters/sql/live-passage-store.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { recordEngines } from '../../support/record-engines.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Runs a program of this folder in a process of its own and gives what it prints. */
const run = async (program: string, ...given: readonly string[]): Promise<unknown> => {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [path, ...given]);
  return JSON.parse(stdout);
};

const key = { market: 'SE', day: '2026-11-22' };

describe.each(recordEngines())('$name under two processes', ({ create, open }) => {
  test('what was spent outlives the process, also of days before', async () => {
    const place = await create();
    const first = await open(place);
    await sqlBudgetStore(first).reserve(key, { tokens: 900, money: 0.75 }, { tokens: 1_000, money: null });
    await sqlBudgetStore(first).add({ ...key, day: '2026-11-23' }, { tokens: 1, money: 0 });
    await first.destroy();
    const second = await open(place);
    expect(await sqlBudgetStore(second).spent(key)).toEqual({ tokens: 900, money: 0.75 });
    await second.destroy();
    await expect(sqlBudgetStore(second).spent(key)).rejects.toMatchObject({ code: 'storage-failed' });
  });

  test('they never share the same rest of a budget', async () => {
    const place = await create();
    const database = await open(place);
    const granted = (await Promise.all([
      run('reserve-many.ts', place, '70'),
      run('reserve-many.ts', place, '70'),
    ])) as [number, number];
    expect(granted[0] + granted[1]).toBe(100);
    expect(await sqlBudgetStore(database).spent(key)).toEqual({ tokens: 1_000, money: 0 });
    await database.destroy();
  });

  test('each case is approved once, each reply written back once, and no passage or draft is lost', async () => {
    const place = await create();
    const database = await open(place);
    const cases = sqlCaseStore(database);
    for (let at = 0; at < 40; at += 1) await cases.add(careCaseOf('Where is my card?', { id: `C-${at}` }));
    const done = (await Promise.all([
      run('work-beside.ts', place, 'one'),
      run('work-beside.ts', place, 'two'),
    ])) as { approved: number; delivered: string[] }[];
    expect(done.map(({ approved }) => approved).reduce((sum, each) => sum + each)).toBe(40);
    const delivered = done.flatMap((each) => each.delivered);
    expect(delivered).toHaveLength(40);
    expect(new Set(delivered).size).toBe(40);
    const store = sqlLivePassageStore(database);
    expect((await store.counts()).passages).toBe(60);
    expect((await store.termStatistics(['winter'])).frequencies.get('winter')).toBe(60);
    expect(await store.revision()).toBe(60);
    const sequences = await database.selectFrom('drafts').select('sequence').orderBy('sequence').execute();
    expect(sequences.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    await database.destroy();
  });
});

test('of processes that open the same new file at once each finds whole tables', async () => {
  const place = `${await temporaryFolder()}/copilot.db`;
  const granted = await Promise.all(Array.from({ length: 4 }, () => run('reserve-many.ts', place, '1')));
  expect(granted).toEqual([1, 1, 1, 1]);
});
