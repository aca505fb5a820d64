import { type Kysely, PostgresAdapter } from 'kysely';

/** What keeps a database: a file of this machine, or a server that many machines share. */
export type Engine = 'sqlite' | 'postgres';

/** Tells what keeps a database, for the few places where the two speak differently. */
export const engineOf = <Tables>(database: Kysely<Tables>): Engine =>
  database.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
