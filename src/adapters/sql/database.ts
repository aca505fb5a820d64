import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The store of record, whichever engine keeps it. */
export type Database = Kysely<Tables>;
