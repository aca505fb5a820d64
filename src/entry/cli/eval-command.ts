import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { productFiles } from '../../composition/product-files.ts';
import { metricDefinitions } from '../../evaluate/run/metric-definitions.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { exportCommand } from './eval/export-command.ts';
import { importCommand } from './eval/import-command.ts';
import { measureFolder } from './eval/measure-folder.ts';
import { measureMasking } from './eval/measure-masking.ts';
import { newCommand } from './eval/new-command.ts';
import { runSuite, type SuiteRunFlags } from './eval/run-suite.ts';
import { sealCommand } from './eval/seal-command.ts';

/** A suite by its file, or by its name alone among those that ship. */
const suiteFile = (what: string): string | null => {
  if (/\.ya?ml$/iu.test(what)) return what;
  if (existsSync(what)) return null;
  const shipped = join(productFiles.root, 'eval', 'suites', `${what}.yaml`);
  return existsSync(shipped) ? shipped : null;
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
    .option('--html <file>', 'of a suite: where the page is written; data/evaluations/NAME.html if left out')
    .option('--junit <file>', 'of a suite: write the result of the gate for a build server')
    .option('--gate', 'of a folder: exit with 1 when the run is worse than the baseline; a suite always does')
    .action(async (what: string, options: Options) => {
      const suite = suiteFile(what);
      if (suite !== null) return runSuite(suite, options);
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
  newCommand(evaluation, metricDefinitions);
  exportCommand(evaluation);
  importCommand(evaluation);
  sealCommand(evaluation);
};
