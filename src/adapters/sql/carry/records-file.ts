import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { CopilotError } from '../../../fault/copilot-error.ts';
import { stateOfSteps } from '../migrate.ts';
import { stepsTaken } from '../sqlite/inspect-database.ts';
import { isBusy, sqliteFault } from '../sqlite/sqlite-fault.ts';
import type { RecordTable } from './record-tables.ts';

export type CarriedRow = Readonly<Record<string, SQLOutputValue>>;

/** The records of a SQLite file that nobody else has open; reading throws CopilotError 'storage-failed'. */
export type RecordsFile = {
  readonly count: (table: RecordTable) => number;
  readonly rows: (table: RecordTable) => Iterable<CarriedRow>;
  /** The highest number that a column counting up ever gave, also to a row that is gone; 0 where SQLite keeps none. */
  readonly lastNumber: (table: RecordTable) => number;
  readonly close: () => void;
};

/**
 * Takes the file for oneself until it is closed. In exclusive mode SQLite must have it alone before it reads a log of writes, and thus
 * finds also who has it open and is idle; https://www.sqlite.org/wal.html#use_of_wal_without_shared_memory.
 */
const takeAlone = (database: DatabaseSync, path: string): void => {
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (cause) {
    if (!isBusy(cause)) throw cause;
    throw new CopilotError(
      'conflict',
      `Another process has ${path} open, perhaps a server or worker; stop it, so that it writes nothing that would not be carried.`,
      { cause, retryable: true },
    );
  }
};

/** The steps are judged first: a file of another make is to be told as such, whatever it holds. */
const demandThisVersion = (database: DatabaseSync, path: string): void => {
  const { missing, unknown } = stateOfSteps(stepsTaken(database));
  if (unknown.length > 0)
    throw new CopilotError(
      'conflict',
      `A later version of the copilot has written to ${path}; carry it with that version.`,
    );
  if (stepsTaken(database).length === 0)
    throw new CopilotError('input-invalid', `${path} holds no records of the copilot.`);
  if (missing.length > 0)
    throw new CopilotError(
      'conflict',
      `${path} was written by an earlier version of the copilot; start cair serve on it once, which brings it up to date.`,
    );
};

const demandWhole = (database: DatabaseSync, path: string): void => {
  const [found] = database.prepare('PRAGMA integrity_check(1)').all();
  const broken = found?.['integrity_check'] !== 'ok';
  if (broken || database.prepare('PRAGMA foreign_key_check').get() !== undefined)
    throw new CopilotError('storage-failed', `${path} is damaged; restore it from a backup and carry that.`);
};

const countIn = (database: DatabaseSync, table: RecordTable): number =>
  Number(database.prepare(`select count(*) as rows from "${table}"`).get()?.['rows']);

const lastNumberIn = (database: DatabaseSync, table: RecordTable): number =>
  Number(database.prepare('select seq from sqlite_sequence where name = ?').get(table)?.['seq'] ?? 0);

/**
 * Opens a file of records to be carried elsewhere and reads all of it once to see that it is whole. Throws CopilotError 'not-found'
 * without such a file, 'conflict' while another process has it open and where its tables are not those of this version,
 * 'input-invalid' where it holds no records, 'storage-failed' where it is damaged or no database.
 */
export const openRecordsFile = (path: string): RecordsFile => {
  if (!existsSync(path)) throw new CopilotError('not-found', `There is no file ${path}.`);
  const toFault = (cause: unknown): CopilotError =>
    sqliteFault(cause, `${path} cannot be read; restore it from a backup and carry that.`);
  const faultless = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (cause) {
      throw toFault(cause);
    }
  };
  const database = faultless(() => new DatabaseSync(path));
  try {
    takeAlone(database, path);
    demandThisVersion(database, path);
    demandWhole(database, path);
  } catch (cause) {
    database.close();
    throw toFault(cause);
  }
  return {
    count: (table) => faultless(() => countIn(database, table)),
    rows: function* (table) {
      try {
        yield* database.prepare(`select * from "${table}"`).iterate();
      } catch (cause) {
        throw toFault(cause);
      }
    },
    lastNumber: (table) => faultless(() => lastNumberIn(database, table)),
    close: () => database.close(),
  };
};
