import type { Database } from '../../src/adapters/sql/database.ts';
import { openPostgres } from '../../src/adapters/sql/postgres/open-postgres.ts';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';

/** Opens a place of records in whichever engine keeps it, as a process does that is told only the place. */
export const openRecordsAt = (place: string): Promise<Database> =>
  place.startsWith('postgres://') ? openPostgres(place) : openDatabase(place);
