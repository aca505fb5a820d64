import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { findSuite } from '../../composition/find-suite.ts';
import { suiteFolders } from '../../composition/suite-folders.ts';
import { isJudged } from '../../evaluate/judges/judged-metric-definitions.ts';
import { metricDefinitions } from '../../evaluate/run/metric-definitions.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { exportCommand } from './eval/export-command.ts';
import { importCommand } from './eval/import-command.ts';
import { judgeCommand } from './eval/judge-command.ts';
import { measureFolder } from './eval/measure-folder.ts';
import { measureMasking } from './eval/measure-masking.ts';
import { newCommand } from './eval/new-command.ts';
import { runSuite, type SuiteRunFlags } from './eval/run-suite.ts';
import { sealCommand } from './eval/seal-command.ts';

/** Options that mean nothing for a folder of documents. */
const ofSuites = {
  html: '--html',
  junit: '--junit',
  saveBaseline: '--save-baseline',
  learnFrom: '--learn-from',
} as const;

const refuseSuiteOptions = (what: string, options: Options): void => {
  for (const [name, option] of Object.entries(ofSuites)) {
    if (options[name as keyof typeof ofSuites] !== undefined)
      throw new CopilotError(
        'input-invalid',
        `${option} belongs to a suite, and ${what} is a folder of documents; take it out, or name a suite.`,
      );
  }
};

type Options = SuiteRunFlags & { readonly gate?: boolean };

/** Adds `cair eval`: measures a suite or a labelled folder; and makes suites and datasets. */
export const evalCommand = (program: Command): void => {
  const evaluation = program
    .command('eval')
    .description(
      'is it better, for whom, and is that real? Runs a suite, or measures the search on a labelled folder',
    )
    .argument(
      '<what>',
      'a suite (YAML file or name), or a folder in BEIR format or with labelled incoming.jsonl',
    )
    .option('--json', 'print one JSON object')
    .option('--baseline <file>', 'compare with an earlier run')
    .option('--no-baseline', 'compare with nothing, whatever the suite says')
    .option('--save-baseline <file>', 'of a suite: keep this run to compare later ones with')
    .option(
      '--learn-from <dir>',
      'of a suite: a dataset of approved cases; measures what learning them is worth for cases that came in later',
    )
    .option('--html <file>', 'of a suite: where the page is written; data/evaluations/NAME.html if left out')
    .option('--junit <file>', 'of a suite: write the result of the gate for a build server')
    .option('--gate', 'of a folder: exit with 1 when the run is worse than the baseline; a suite always does')
    .action(async (what: string, options: Options) => {
      const commands = evaluation.commands.map((command) => command.name());
      const suite = findSuite(what, suiteFolders, commands);
      if (suite !== null) return runSuite(suite, options);
      refuseSuiteOptions(what, options);
      if (existsSync(join(what, 'masking.jsonl'))) return measureMasking(what, options);
      const { baseline, gate, json } = options;
      if (gate && typeof baseline !== 'string')
        throw new CopilotError('input-invalid', '--gate needs --baseline FILE to compare with.');
      await measureFolder(what, {
        ...(json === undefined ? {} : { json }),
        ...(typeof baseline === 'string' ? { baseline } : {}),
        ...(gate === undefined ? {} : { gate }),
      });
    });
  // Else `eval` takes the options of its subcommands for its own.
  evaluation.enablePositionalOptions();
  // What a model judges is for suites that people write with the docs beside them.
  newCommand(
    evaluation,
    metricDefinitions.filter(({ name }) => !isJudged(name)),
  );
  exportCommand(evaluation);
  importCommand(evaluation);
  sealCommand(evaluation);
  judgeCommand(evaluation);
};
