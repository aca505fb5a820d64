import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Where Debian keeps the programs of each version, which are not on the PATH. */
const debianFolder = '/usr/lib/postgresql';

/** PostgreSQL refuses to run as root; this user is on every machine and owns nothing. */
const nobody = 65_534;

const isRoot = process.getuid?.() === 0;

/** Told by nothing that a test may see. */
export const postgresPassword = 'never-to-be-told-4711';

const debianFolders = (): readonly string[] =>
  existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => path.join(debianFolder, version, 'bin'))
    : [];

/**
 * Gives the folder of the programs of an installed PostgreSQL, or null; the tests over it are then skipped with a word.
 * Under CI=true a missing one is a fault: a green run must have worked with PostgreSQL.
 */
export const findPostgres = (): string | null => {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...debianFolders()];
  const found = folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program))),
  );
  if (found === undefined && process.env['CI'] === 'true') throw new Error('CI needs PostgreSQL.');
  if (found === undefined)
    process.stderr.write('NO POSTGRESQL ON THIS MACHINE: the tests of records in PostgreSQL are skipped.\n');
  return found ?? null;
};

/** A PostgreSQL of a test file's own on a free port of this machine; what it holds survives a restart. */
export type PostgresServer = {
  /** Gives the address of a database, of the one that a server begins with unless told. */
  readonly addressOf: (database?: string) => string;
  readonly run: (statement: string) => Promise<void>;
  readonly start: () => Promise<void>;
  /** Breaks the connections of those who are there. */
  readonly stop: () => Promise<void>;
};

const asUser = isRoot ? { uid: nobody, gid: nobody } : {};

/** Sorts as people do, which code must not rely on; from version 15 on without a locale of the machine. */
const localeOf = async (program: string): Promise<readonly string[]> => {
  const { stdout } = await promisify(execFile)(program, ['--version']);
  const major = Number(/(\d+)/u.exec(stdout)?.[1] ?? 0);
  return ['--locale=C', ...(major >= 15 ? ['--locale-provider=icu', '--icu-locale=sv'] : [])];
};

const makeData = async (folder: string): Promise<string> => {
  const home = await temporaryFolder();
  const data = path.join(home, 'data');
  const passwordFile = path.join(home, 'password');
  await chmod(home, 0o755);
  await mkdir(data);
  await writeFile(passwordFile, postgresPassword);
  if (isRoot) await chown(data, nobody, nobody);
  const initdb = path.join(folder, 'initdb');
  await promisify(execFile)(
    initdb,
    [
      ...['--pgdata', data, '--username=cair', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--encoding=UTF8', '--no-sync', ...(await localeOf(initdb))],
    ],
    { ...asUser, cwd: '/' },
  );
  return data;
};

/** Starts a PostgreSQL and waits until it answers. */
export const startPostgres = async (folder: string): Promise<PostgresServer> => {
  const port = await freePort();
  const data = await makeData(folder);
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`];
  const addressOf = (database = 'postgres'): string =>
    `postgres://cair:${postgresPassword}@127.0.0.1:${port}/${database}`;
  let child: ChildProcess | null = null;

  const run = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: addressOf() });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const start = async (): Promise<void> => {
    const options = settings.flatMap((one) => ['-c', one]);
    child = spawn(path.join(folder, 'postgres'), ['-D', data, ...options], {
      ...asUser,
      cwd: '/',
      stdio: 'ignore',
    });
    for (;;) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}.`);
      const isReady = await run('select 1').then(
        () => true,
        () => false,
      );
      if (isReady) return;
      await sleep(50);
    }
  };
  const stop = async (): Promise<void> => {
    if (child === null || child.exitCode !== null) return;
    // A fast shutdown: it ends the sessions.
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  await start();
  return { addressOf, run, start, stop };
};
