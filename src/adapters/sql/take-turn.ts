import { sql } from 'kysely';
import type { Database } from './database.ts';
import { engineOf } from './engine.ts';

/** What one transaction at a time may do. 'knowledge' is passages and generations. */
export type Turn = 'knowledge' | 'gradings' | 'jobs' | `drafts of ${string}`;

/**
 * Waits until no other transaction has this turn, and has it until its end; for what reads before it writes. SQLite lets only one
 * transaction go on at a time anyhow.
 */
export const takeTurn = async (transaction: Database, turn: Turn): Promise<void> => {
  if (engineOf(transaction) === 'postgres')
    await sql`select pg_advisory_xact_lock(hashtextextended(${`cair ${turn}`}, 0))`.execute(transaction);
};

/** Does work in a transaction that has the turn from its beginning. */
export const inTurn = <Result>(
  database: Database,
  turn: Turn,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> =>
  database.transaction().execute(async (transaction) => {
    await takeTurn(transaction, turn);
    return work(transaction);
  });

/**
 * Runs one statement that looks before it writes, in turn. SQLite needs no transaction for it; one that is open while others wait would
 * hold up every connection of the process, which waits without letting go of its thread.
 */
export const statementInTurn = <Result>(
  database: Database,
  turn: Turn,
  statement: (database: Database) => Promise<Result>,
): Promise<Result> =>
  engineOf(database) === 'postgres' ? inTurn(database, turn, statement) : statement(database);
