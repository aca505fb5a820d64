import type { Command } from 'commander';
import { readConfig } from '../../composition/config.ts';
import { printJson, printText } from './print.ts';
import { showProgress } from './show-progress.ts';

type SyncCommandOptions = {
  readonly reconcile?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
};

/** Adds `cair sync`: one pass over what has changed in the configured source, or over its ids. */
export const syncCommand = (program: Command): void => {
  program
    .command('sync')
    .description('take in what has changed in the source since the last time; the first time all there is')
    .option('--reconcile', 'compare all ids instead: take out what is gone, read again what is missing')
    .option('--force', 'take out what the source no longer shows, however much it is')
    .option('--json', 'print one JSON object')
    .action(async ({ reconcile = false, force = false, json = false }: SyncCommandOptions) => {
      const config = readConfig(process.env);
      const [{ withKnowledge }, { syncOver }] = await Promise.all([
        import('../../composition/with-knowledge.ts'),
        import('../../composition/sync-over.ts'),
      ]);
      const run = await withKnowledge(config, (knowledge, signal) => {
        const passes = syncOver(config, knowledge);
        return (reconcile ? passes.reconcile : passes.sync)({
          force,
          progress: showProgress(),
          ...(signal === undefined ? {} : { signal }),
        });
      });
      for (const { where, reason } of run.skippedFirst) process.stderr.write(`Skipped ${where}: ${reason}\n`);
      const { origin: _origin, ...told } = run;
      if (json) printJson(told);
      else
        printText(
          `Read ${run.documents} documents from ${run.source}: ${run.written} passages written, ${run.removed} removed, ${run.skipped} documents skipped.`,
        );
    });
};
