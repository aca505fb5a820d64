import type { Command } from 'commander';
import { productFiles } from '../../../composition/product-files.ts';
import { trainToneOf } from '../../../composition/train-tone-of.ts';
import { printJson, printText } from '../print.ts';

const shown = (value: number | null): string => (value === null ? '-' : value.toFixed(2));

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Adds `cair tone train`: graded replies and sentences in, what helps is written beside the rules. */
export const trainCommand = (tone: Command): void => {
  tone
    .command('train')
    .description('learn how wording is graded, from sentences, graded replies and pairs; about three minutes')
    .argument('[folder]', 'holds sentences-, replies- and pairs-LANGUAGE.jsonl', productFiles.toneExamples)
    .option('--dry-run', 'measure only, write nothing')
    .action(async (folder: string, _: unknown, command: Command) => {
      const { dryRun = false, json = false } = command.optsWithGlobals<{
        dryRun?: boolean;
        json?: boolean;
      }>();
      const { rows, parts } = await trainToneOf(folder, dryRun);
      if (json) {
        printJson({ languages: rows, parts });
        return;
      }
      printText(
        'How scores follow grades of writers that were not learned from (Spearman):',
        ...rows.map(
          ({ language, sentences, replies, rulesAlone, learned, helps }) =>
            `${language}: rules alone ${shown(rulesAlone)}, learned ${shown(learned)} (${replies} replies, ${sentences} sentences)${helps ? '' : '; switched off'}`,
        ),
        'How parts of a good reply are found in replies of writers that were not learned from:',
        ...parts.map(
          (row) =>
            `${row.part}: missed where it is missing ${percent(1 - row.told)} of ${row.without}, told where it is there ${percent(row.falselyTold)} of ${row.with}`,
        ),
        dryRun ? 'Nothing was written.' : 'Written beside the rules of each language, and blend.json.',
      );
    });
};
