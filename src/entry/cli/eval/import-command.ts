import type { Command } from 'commander';
import { printJson, printText } from '../print.ts';

type ImportOptions = {
  readonly out: string;
  readonly text?: string;
  readonly id?: string;
  readonly subject?: string;
  readonly language?: string;
  readonly market?: string;
  readonly category?: string;
  readonly received?: string;
  readonly closed?: string;
  readonly reply?: string;
  readonly json?: boolean;
};

/** Adds `import FROM` to `cair eval`: a BEIR folder or a table becomes a dataset. */
export const importCommand = (evaluation: Command): void => {
  evaluation
    .command('import')
    .description('make a dataset of a folder in BEIR format, or of a table (CSV, TSV) with a case a row')
    .argument('<from>', 'the folder, or the table')
    .requiredOption('--out <dir>', 'the folder of the new dataset; it must not exist')
    .option('--text <column>', 'of a table: the column with the message (default: text)')
    .option('--id <column>', 'of a table: the column with the number of the case')
    .option('--subject <column>', 'of a table: the column with the subject')
    .option('--language <column>', 'of a table: the column with the language')
    .option('--market <column>', 'of a table: the column with the market')
    .option('--category <column>', 'of a table: the column with the category')
    .option('--received <column>', 'of a table: the column with the time the case came in')
    .option('--closed <column>', 'of a table: the column with the time it was closed')
    .option('--reply <column>', 'of a table: the column with the reply that was sent')
    .option('--json', 'print one JSON object')
    .action(async (from: string, options: ImportOptions) => {
      const { importDataset } = await import('../../../composition/import-dataset.ts');
      const { out, json, text = 'text', received, closed, reply, ...columns } = options;
      const made = await importDataset(from, out, {
        text,
        ...columns,
        ...(received === undefined ? {} : { receivedAt: received }),
        ...(closed === undefined ? {} : { closedAt: closed }),
        ...(reply === undefined ? {} : { sentReply: reply }),
      });
      if (json) printJson({ folder: out, ...made });
      else
        printText(
          ...made.leftOut,
          `Wrote ${made.cases} cases to ${out}. Make a suite of them with:`,
          `  cair eval new --dataset ${out}`,
        );
    });
};
