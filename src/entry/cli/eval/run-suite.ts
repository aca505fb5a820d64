import { join } from 'node:path';
import { readConfig } from '../../../composition/config.ts';
import type { EvaluationRunJson } from '../../../contract/evaluation-run.ts';
import { baselineJson, runJson } from '../../present/run-json.ts';
import { printJson, printText } from '../print.ts';
import { showProgress } from '../show-progress.ts';
import { showTimeLeft } from '../show-time-left.ts';
import { writeWhole } from '../write-whole.ts';
import { tellParent } from './tell-parent.ts';

export type SuiteRunFlags = {
  readonly json?: boolean;
  /** Another baseline than the suite's; false for none. */
  readonly baseline?: string | false;
  readonly html?: string;
  readonly junit?: string;
  readonly saveBaseline?: string;
  /** Folder of approved cases that are learned between two measurements. */
  readonly learnFrom?: string;
};

/** Where the page lies when no file is named. */
const usualPage = (run: EvaluationRunJson, folder: string): string =>
  join(folder, 'evaluations', `${run.suite.name}.html`);

/**
 * Runs a suite, writes the page for people and what else was asked for, and sets the exit code: 1 when a bound of the suite
 * is missed, the run is worse than its baseline, or a replay leaks.
 */
export const runSuite = async (file: string, flags: SuiteRunFlags): Promise<void> => {
  const [{ evaluateSuite }, { htmlReport }, { junitReport }, { terminalReport }] = await Promise.all([
    import('../../../composition/evaluate-suite.ts'),
    import('../../../report/html-report.ts'),
    import('../../../report/junit-report.ts'),
    import('../../../report/terminal-report.ts'),
  ]);
  const { baseline } = flags;
  const tell = tellParent();
  const [showIndex, showDrafts] = [showProgress(), showTimeLeft('Drafting cases')];
  const found = await evaluateSuite(file, {
    environment: process.env,
    progress: {
      index: (step, done, total) => {
        showIndex(step, done, total);
        tell?.({ step, done, total });
      },
      draft: (done, total) => {
        showDrafts(done, total);
        tell?.({ step: 'draft', done, total });
      },
      note: (sentence) => process.stderr.write(`${sentence}\n`),
    },
    ...(flags.saveBaseline === undefined ? {} : { saveBaseline: flags.saveBaseline }),
    ...(flags.learnFrom === undefined ? {} : { learn: flags.learnFrom }),
    ...(baseline === undefined ? {} : { baseline: baseline === false ? null : baseline }),
  });
  const run = runJson(found);
  const page = flags.html ?? usualPage(run, readConfig(process.env).CAIR_DATA);
  await writeWhole(page, await htmlReport(run));
  if (flags.junit !== undefined) await writeWhole(flags.junit, junitReport(run));
  if (flags.saveBaseline !== undefined) await writeWhole(flags.saveBaseline, baselineJson(run));
  if (flags.json) printJson(run);
  else {
    const isTerminal = process.stdout.isTTY === true;
    printText(
      terminalReport(run, {
        width: process.stdout.columns ?? 100,
        colour: isTerminal && process.env['NO_COLOR'] === undefined,
        htmlFile: page,
      }).trimEnd(),
    );
  }
  if (!run.gate.passed) process.exitCode = 1;
};
