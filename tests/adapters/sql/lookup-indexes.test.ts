import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { engineOf } from '../../../src/adapters/sql/engine.ts';
import { recordEngines } from '../../support/record-engines.ts';

const lookUps = [
  [
    'the list of cases',
    'incoming_cases_by_time',
    sql`select care_case from incoming_cases order by received_at desc, id limit 20`,
  ],
  [
    'the changes that a generation has missed',
    'generation_changes_by_generation',
    sql`select passage from generation_changes where generation = 2 order by change limit 20`,
  ],
] as const;

for (const { name, create, open } of recordEngines())
  test.each(lookUps)(
    `${name} reads %s in the order of an index, sorting nothing`,
    async (_what, index, asked) => {
      const database = await open(await create());
      const plan = await database.connection().execute(async (held) => {
        const isShared = engineOf(held) === 'postgres';
        // Of an empty table PostgreSQL rather reads the whole.
        if (isShared) await sql`set enable_seqscan = off; set enable_bitmapscan = off`.execute(held);
        const explain = isShared ? sql`explain` : sql`explain query plan`;
        return JSON.stringify((await sql`${explain} ${asked}`.execute(held)).rows);
      });
      expect(plan).toContain(index);
      expect(plan).not.toMatch(/sort|b-tree/iu);
      await database.destroy();
    },
  );
