import { afterAll } from 'vitest';
import type { Database } from '../../src/adapters/sql/database.ts';
import { openPostgres } from '../../src/adapters/sql/postgres/open-postgres.ts';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';
import { findPostgres, type PostgresServer, startPostgres } from './postgres-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An engine that the records are kept in, as tests over both of them take it. */
export type RecordEngine = {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Makes an empty database that several connections and processes can open, and gives its place. */
  readonly create: () => Promise<string>;
  readonly open: (place: string) => Promise<Database>;
};

const sqlite: RecordEngine = {
  name: 'SQLite',
  create: async () => `${await temporaryFolder()}/copilot.db`,
  open: (place) => openDatabase(place, 'process-end'),
};

/** Tables take longer to make than to copy. */
const template = 'empty';

const postgres = (folder: string): RecordEngine => {
  let server: Promise<PostgresServer> | null = null;
  let made = 0;
  const begin = async (): Promise<PostgresServer> => {
    const started = await startPostgres(folder);
    await started.run(`create database ${template}`);
    await (await openPostgres(started.addressOf(template))).destroy();
    return started;
  };
  afterAll(async () => (await server)?.stop());
  return {
    name: 'PostgreSQL',
    create: async () => {
      server ??= begin();
      const { run, addressOf } = await server;
      made += 1;
      const name = `records_${made}`;
      await run(`create database ${name} template ${template}`);
      return addressOf(name);
    },
    open: openPostgres,
  };
};

/** Gives SQLite, and PostgreSQL where it is installed; to be called once, at the top of a test file. */
export const recordEngines = (): readonly RecordEngine[] => {
  const folder = findPostgres();
  return folder === null ? [sqlite] : [sqlite, postgres(folder)];
};
