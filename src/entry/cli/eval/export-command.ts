import { type Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../../../composition/config.ts';
import { printJson, printText } from '../print.ts';
import { exportSummary } from './export-summary.ts';

type ExportOptions = {
  readonly split?: string;
  readonly since?: string;
  readonly name?: string;
  readonly without?: readonly string[];
  readonly keepIds?: boolean;
  readonly json?: boolean;
};

const today = (): string => new Date().toISOString().slice(0, 10);

const time = (text: string): string => {
  const isTime = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(text);
  const day = text.slice(0, 10);
  // 2026-02-31 would be read as a day of March.
  if (!isTime || Number.isNaN(Date.parse(text)) || !new Date(`${day}T00:00Z`).toISOString().startsWith(day))
    throw new InvalidArgumentError('Take a day such as 2026-11-01; it begins at midnight UTC.');
  return text;
};

const folderName = (text: string): string => {
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(text))
    throw new InvalidArgumentError('Use lower-case letters, digits and hyphens.');
  return text;
};

/** Adds `export OUTDIR` to `cair eval`: approved cases out as masked, labelled datasets. */
export const exportCommand = (evaluation: Command): void => {
  evaluation
    .command('export')
    .description('make datasets of the cases that advisors have approved, with personal data masked')
    .argument('<outdir>', 'the folder in which each dataset becomes a folder')
    .option('--name <name>', 'name of the dataset; approved-DAY if left out', folderName)
    .option(
      '--split <date>',
      'write NAME-before and NAME-after by the day a case came in; no customer stands in both',
      time,
    )
    .option('--since <date>', 'only cases that came in on this day or later', time)
    .option('--without <ids...>', 'leave these cases out')
    .option('--keep-ids', 'keep the case numbers instead of ids that nobody can trace')
    .option('--json', 'print one JSON object')
    .action(async (folder: string, options: ExportOptions) => {
      const { split = null, since = null, without = [], keepIds = false } = options;
      const { exportApproved } = await import('../../../composition/export-approved.ts');
      const name = options.name ?? `approved-${today()}`;
      const written = await exportApproved(readConfig(process.env), folder, {
        name,
        split,
        since,
        without,
        keepIds,
      });
      if (options.json) {
        printJson({
          datasets: written.datasets.map((dataset, at) => ({
            name: dataset.name,
            folder: written.places[at],
            cases: dataset.cases.length,
          })),
          leftOut: written.leftOut,
          withoutAddress: written.withoutAddress,
        });
      } else printText(...exportSummary(written, { split, since }));
    });
};
