import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { sqlCaseStore } from '../../../../src/adapters/sql/case-store.ts';
import { migrations } from '../../../../src/adapters/sql/schema.ts';
import { nodeSqliteDialect } from '../../../../src/adapters/sql/sqlite/node-sqlite-dialect.ts';
import type { Tables } from '../../../../src/adapters/sql/tables.ts';
import { careCaseOf } from '../../../support/care-case-of.ts';

const step = '2026-11-22-version-times';

/** The steps that had shipped when this one was added. */
const shipped = ['2026-11-21-loop', '2026-11-22-a-letter-runs', '2026-11-22-grading', '2026-11-22-results'];

test('drafts that were kept before their times were are listed without one', async () => {
  const database = new Kysely<Tables>({ dialect: nodeSqliteDialect(':memory:', 'process-end') });
  const migrate = (names: readonly string[]) =>
    new Migrator({
      db: database,
      provider: {
        getMigrations: async () =>
          Object.fromEntries(Object.entries(migrations).filter(([name]) => names.includes(name))),
      },
    }).migrateToLatest();
  expect((await migrate(shipped)).error).toBeUndefined();
  const cases = sqlCaseStore(database);
  const careCase = careCaseOf('Where is my card?', { id: 'IN-1' });
  await cases.add(careCase);
  const old = { id: 'old', careCase, draft: { text: 'Draft.' }, tone: { findings: [] } };
  await database
    .insertInto('drafts')
    .values({ id: 'old', case_id: 'IN-1', sequence: 1, draft: JSON.stringify(old) })
    .execute();
  expect((await migrate([...shipped, step])).error).toBeUndefined();
  expect((await cases.drafts('IN-1')).map(({ draft, madeAt }) => [draft.id, madeAt])).toEqual([
    ['old', null],
  ]);
  await database.destroy();
});
