import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluationProcess } from '../../../src/adapters/process/evaluation-process.ts';
import type { EvaluationStep } from '../../../src/copilot/run-evaluations.ts';
import { projectFile } from '../../support/project-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Writes what stands for the command line and starts it. */
const start = async (code: string) => {
  const folder = await temporaryFolder();
  const commandLine = join(folder, 'cli.mjs');
  writeFileSync(commandLine, code);
  const steps: EvaluationStep[] = [];
  const report = join(folder, 'report.html');
  return { ...evaluationProcess(commandLine)('a.yaml', report, (step) => steps.push(step)), steps, report };
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const until = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !isSo(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(isSo()).toBe(true);
};

test('a run gets suite and report as arguments, tells its steps, and gives its exit code', async () => {
  const { ended, steps, report } = await start(`
    process.send({ step: 'draft', done: 1, total: 2 });
    process.send({ step: 'shout', done: 'all' });
    process.send({ step: 'draft', done: 2, total: 2 }, () => {
      process.stderr.write('cair: ' + JSON.stringify(process.argv.slice(2)) + '\\n');
      process.disconnect();
      process.exitCode = 1;
    });
  `);
  expect(await ended).toEqual({ exitCode: 1, line: JSON.stringify(['eval', 'a.yaml', '--html', report]) });
  expect(steps).toEqual([
    { step: 'draft', done: 1, total: 2 },
    { step: 'draft', done: 2, total: 2 },
  ]);
});

test('why it gave up is what stands behind its name, with further lines of the same problem', async () => {
  const { ended } = await start(`
    process.stderr.write('Reading documents: 3\\ncair: a.yaml:3: no metric x\\na.yaml:9: no metric y\\n');
    process.exitCode = 2;
    process.disconnect();
  `);
  expect(await ended).toEqual({ exitCode: 2, line: 'a.yaml:3: no metric x\na.yaml:9: no metric y' });
});

test('of a crash it is the error, and of mere progress nothing', async () => {
  const crash = await start(`throw new TypeError('Not a function')`);
  expect(await crash.ended).toEqual({ exitCode: 1, line: 'TypeError: Not a function' });
  const quiet = await start(`process.stderr.write('Drafting cases: 3 of 4\\n'); process.exit(3)`);
  expect(await quiet.ended).toEqual({ exitCode: 3, line: '' });
});

test('one that is told to stop ends, even if it does not want to', async () => {
  const stubborn = await start(`
    process.on('SIGTERM', () => undefined);
    setInterval(() => undefined, 1_000);
    process.send({ step: 'read', done: 0, total: null });
  `);
  await until(() => stubborn.steps.length > 0);
  await stubborn.stop();
  expect((await stubborn.ended).exitCode).toBeNull();
  await stubborn.stop();
}, 10_000);

test('a command line that is not there is an end, not a crash', async () => {
  const { ended } = evaluationProcess('/nowhere/cli.ts')('a.yaml', 'b.html', () => undefined);
  expect((await ended).exitCode).toBe(1);
});

test('an evaluation ends when the process that started it is killed', async () => {
  const folder = await temporaryFolder();
  const pidFile = join(folder, 'pid');
  const child = join(folder, 'cli.mts');
  const parent = join(folder, 'parent.mts');
  const imported = (path: string) => JSON.stringify(projectFile(path));
  writeFileSync(
    child,
    `import { writeFileSync } from 'node:fs';
    import { tellParent } from ${imported('src/entry/cli/eval/tell-parent.ts')};
    tellParent();
    setInterval(() => undefined, 1_000);
    writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));`,
  );
  writeFileSync(
    parent,
    `import { evaluationProcess } from ${imported('src/adapters/process/evaluation-process.ts')};
    evaluationProcess(${JSON.stringify(child)})('a', 'b', () => undefined);`,
  );
  const starter = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', parent]);
  const pid = (): number => {
    try {
      return Number(readFileSync(pidFile, 'utf8'));
    } catch {
      return 0;
    }
  };
  await until(() => pid() > 0);
  starter.kill('SIGKILL');
  await until(() => !isAlive(pid()));
}, 15_000);
