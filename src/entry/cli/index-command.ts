import type { Command } from 'commander';
import { readConfig } from '../../composition/config.ts';
import { printJson, printText } from './print.ts';
import { showProgress } from './show-progress.ts';

/** More skipped documents than this are counted, not listed. */
const listedSkips = 20;

/** Adds `cair index`: brings the search index in line with a source. */
export const indexCommand = (program: Command): void => {
  program
    .command('index')
    .description('index articles and closed cases; what the source no longer holds is taken out')
    .option(
      '--source <name>',
      'files:DIR with HTML, Markdown, text, JSON lines or CSV, or salesforce; the configured one if left out',
    )
    .option('--full', 'make every passage anew, even where nothing changed')
    .option('--dry-run', 'only say what would change')
    .option('--json', 'print one JSON object')
    .action(async (options: { source?: string; full?: boolean; dryRun?: boolean; json?: boolean }) => {
      const config = readConfig(process.env);
      const { updateKnowledge } = await import('../../composition/update-knowledge.ts');
      const result = await updateKnowledge(config, options.source ?? config.CAIR_SOURCE, {
        full: options.full ?? false,
        dryRun: options.dryRun ?? false,
        progress: showProgress(),
      });
      for (const { where, reason } of result.skipped.slice(0, listedSkips)) {
        process.stderr.write(`Skipped ${where}: ${reason}\n`);
      }
      if (result.skipped.length > listedSkips) {
        process.stderr.write(`Skipped ${result.skipped.length - listedSkips} more.\n`);
      }
      if (options.json) printJson(result);
      else {
        printText(
          `${result.dryRun ? 'Would index' : 'Indexed'} ${result.articles} articles and ${result.cases} closed cases from ${result.source}: ` +
            `${result.added} passages new, ${result.changed} changed, ${result.removed} removed, ${result.unchanged} unchanged, ${result.skipped.length} documents skipped.`,
        );
      }
    });
};
