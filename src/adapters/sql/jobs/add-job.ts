import { sql } from 'kysely';
import { v7 } from 'uuid';
import { inputKey } from '../../../jobs/input-key.ts';
import type { JobKind, Json } from '../../../jobs/job.ts';
import type { Database } from '../database.ts';
import { statementInTurn } from '../take-turn.ts';

/**
 * Adds a job unless one of its kind and input waits already. One statement looks and adds, so that two processes cannot both
 * add.
 */
export const addJob = async (
  database: Database,
  kind: JobKind,
  input: Json,
): Promise<{ readonly id: string; readonly isNew: boolean }> => {
  const key = inputKey(input);
  const now = new Date();
  const id = v7();
  const before = database
    .selectFrom('jobs')
    .select('id')
    .where('kind', '=', kind)
    .where('input', '=', key)
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('sequence')
    .limit(1);
  const running = await before.executeTakeFirst();
  await statementInTurn(database, 'jobs', (transaction) =>
    sql`insert into jobs (id, kind, input, state, attempts, due_at, queued_at, cancel_asked)
      select cast(${id} as text), cast(${kind} as text), cast(${key} as text), 'waiting', 0,
        cast(${now.getTime()} as bigint), cast(${now.toISOString()} as text), 0
      where not exists (select 1 from jobs where kind = ${kind} and input = ${key} and state = 'waiting')`.execute(
      transaction,
    ),
  );
  // One that waits behind another is known by the other's id until its turn has come.
  const first = running ?? (await before.executeTakeFirst());
  return { id: first?.id ?? id, isNew: first?.id === id };
};
