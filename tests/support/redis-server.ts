import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/**
 * Gives the path of an installed redis-server, or null; the tests over Redis are then skipped with a word.
 * Under CI=true a missing one is a fault: a green run must have worked with Redis.
 */
export const findRedisServer = (): string | null => {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = folders.map((folder) => path.join(folder, 'redis-server')).find((file) => existsSync(file));
  if (found === undefined && process.env['CI'] === 'true')
    throw new Error('CI needs redis-server on the PATH.');
  if (found === undefined)
    process.stderr.write('NO REDIS-SERVER ON THE PATH: the tests of jobs over Redis are skipped.\n');
  return found ?? null;
};

const answers = async (port: number): Promise<boolean> => {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const first = await Promise.race([
    once(socket, 'connect').then(() => {
      socket.write('PING\r\n');
      return once(socket, 'data');
    }),
    sleep(500).then(() => ['']),
  ]).catch(() => ['']);
  socket.destroy();
  return String(first[0]).startsWith('+PONG');
};

/** A Redis of a test file's own on a free port of this machine. */
export type RedisServer = {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Ends it and removes what it held, unless it is to be started again with that. */
  readonly stop: (options?: { readonly keepsData?: boolean }) => Promise<void>;
};

/** Starts a Redis and waits until it answers. It ends with this process; scripts may start one, too. */
export const startRedisServer = async (program: string): Promise<RedisServer> => {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'care-copilot-redis-'));
  const settings = `--port ${port} --bind 127.0.0.1 --dir ${folder} --save '' --appendonly yes --appendfsync no`;
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const args = settings.split(' ').map((word) => (word === "''" ? '' : word));
    child = spawn(program, [...args, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
    while (!(await answers(port))) await sleep(20);
  };
  const removeData = (): void => rmSync(folder, { recursive: true, force: true });
  const stop: RedisServer['stop'] = async ({ keepsData = false } = {}) => {
    if (child !== null && child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    if (!keepsData) removeData();
  };
  process.once('exit', () => {
    child?.kill('SIGKILL');
    removeData();
  });
  await start();
  return { url: `redis://127.0.0.1:${port}`, start, stop };
};
