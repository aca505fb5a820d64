import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { evaluationStepSchema } from '../../contract/evaluation-desk.ts';
import type { EvaluationEnd, StartEvaluation } from '../../copilot/run-evaluations.ts';

/** A process that was asked to end and has not done so by then is ended, in milliseconds. */
const patience = 3_000;

/** As much of what it said is kept, in characters: its last line says why it gave up. */
const mostKept = 8_000;

/**
 * Picks why it gave up: what the command line says behind its name, with the lines that follow, as several problems of one
 * suite stand on lines of their own. A crash has no such line; there it is the error above the stack.
 */
const reasonIn = (said: string): string => {
  const at = said.lastIndexOf('cair: ');
  if (at >= 0) return said.slice(at + 'cair: '.length).trim();
  return said.split('\n').findLast((line) => /^\w*Error\b[^:]*: /u.test(line)) ?? '';
};

const endOf = (child: ChildProcess): Promise<EvaluationEnd> =>
  new Promise((resolve) => {
    let said = '';
    child.stderr?.setEncoding('utf8');
    child.stderr?.on('data', (piece: string) => {
      said = (said + piece).slice(-mostKept);
    });
    child.on('error', () => resolve({ exitCode: null, line: 'The evaluation could not be started.' }));
    child.on('close', (exitCode) => resolve({ exitCode, line: reasonIn(said) }));
  });

/** Drafts of advisors go first; where the system does not allow it, the process runs like any other. */
const giveWay = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or may not be changed.
  }
};

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/**
 * Starts `cair eval` of the given command-line file in a process of its own, below the priority of this one. It tells its
 * steps over the channel between the two, and ends with it when this process is gone. The settings are those of this process.
 */
export const evaluationProcess =
  (commandLine: string): StartEvaluation =>
  (suiteFile, reportFile, tell) => {
    const child = fork(commandLine, ['eval', suiteFile, '--html', reportFile], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    giveWay(child);
    child.on('message', (message) => {
      const step = evaluationStepSchema.safeParse(message);
      if (step.success) tell(step.data);
    });
    const ended = endOf(child);
    return {
      ended,
      stop: async () => {
        if (!hasEnded(child)) child.kill('SIGTERM');
        const last = setTimeout(() => child.kill('SIGKILL'), patience);
        await ended;
        clearTimeout(last);
      },
    };
  };
