import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type CairResult = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

type CairOptions = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
};

const startCair = (args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess =>
  spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'src/entry/cli.ts'), ...args],
    { cwd: root, env: { ...process.env, ...environment } },
  );

/** Runs the command line as a person would, in a process of its own, and gives what it printed. */
export const runCair = (args: readonly string[], options: CairOptions = {}): Promise<CairResult> =>
  new Promise((resolve) => {
    const child = startCair(args, options.environment ?? {});
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => {
      stdout += String(chunk);
    });
    child.stderr?.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? -1, stdout, stderr }));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input ?? '');
  });

export type RunningServer = {
  readonly address: string;
  /** Asks the server to stop, as a terminal would, and gives its exit code. */
  readonly stop: () => Promise<number>;
};

/** Starts `cair serve` on a free port and waits until it says that it is ready. */
export const startServer = (environment: Readonly<Record<string, string>>): Promise<RunningServer> =>
  new Promise((resolve, reject) => {
    // Test files share two cores: nothing is made ready that a test does not ask for.
    const child = startCair(['serve'], { CAIR_PORT: '0', CAIR_WARM_UP: 'off', ...environment });
    const ended = new Promise<number>((done) => child.on('close', (exitCode) => done(exitCode ?? -1)));
    let told = '';
    child.stderr?.on('data', (chunk) => {
      told += String(chunk);
    });
    child.stdout?.on('data', (chunk) => {
      const address = /http:\/\/\S+/u.exec(String(chunk))?.[0];
      if (address === undefined) return;
      resolve({
        address,
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
      });
    });
    void ended.then(() => reject(new Error(`The server ended before it was ready: ${told.slice(-500)}`)));
  });

/** A `cair worker` to be killed. */
export type RunningWorker = {
  readonly pid: number;
  /** Ends it at once, as a power cut does, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop, and gives its exit code. */
  readonly stop: () => Promise<number>;
};

/** Workers that run; none outlives this process. */
const workers = new Set<ChildProcess>();

const endWorkers = (): void => {
  for (const worker of workers) worker.kill('SIGKILL');
};

/** Longer than any start; in milliseconds. */
const startLimit = 60_000;

/** Starts `cair worker` and waits until it says that it is ready; it ends with this process. */
export const startWorker = (environment: Readonly<Record<string, string>>): Promise<RunningWorker> =>
  new Promise((resolve, reject) => {
    const child = startCair(['worker'], environment);
    if (workers.size === 0) process.once('exit', endWorkers);
    workers.add(child);
    const late = setTimeout(() => child.kill('SIGKILL'), startLimit);
    const ended = new Promise<number>((done) =>
      child.on('close', (exitCode) => {
        workers.delete(child);
        if (workers.size === 0) process.off('exit', endWorkers);
        clearTimeout(late);
        done(exitCode ?? -1);
      }),
    );
    let told = '';
    child.stderr?.on('data', (chunk) => {
      told = `${told}${String(chunk)}`.slice(-500);
    });
    const endBy = (signal: NodeJS.Signals): Promise<number> => {
      child.kill(signal);
      return ended;
    };
    child.stdout?.once('data', () => {
      clearTimeout(late);
      resolve({
        pid: child.pid ?? 0,
        kill: async () => void (await endBy('SIGKILL')),
        stop: () => endBy('SIGTERM'),
      });
    });
    void ended.then(() => reject(new Error(`The worker ended before it was ready: ${told}`)));
  });
