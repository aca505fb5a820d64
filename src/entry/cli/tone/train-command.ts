import type { Command } from 'commander';
import { productFiles } from '../../../composition/product-files.ts';
import { trainToneOf } from '../../../composition/train-tone-of.ts';
import { printJson, printText } from '../print.ts';

const shown = (value: number | null): string => (value === null ? '-' : value.toFixed(2));

/** Adds `cair tone train`: graded replies and sentences in, what helps is written beside the rules. */
export const trainCommand = (tone: Command): void => {
  tone
    .command('train')
    .description('learn how wording is graded, from sentences and graded replies; under a minute')
    .argument(
      '[folder]',
      'holds sentences-LANGUAGE.jsonl and replies-LANGUAGE.jsonl',
      productFiles.toneExamples,
    )
    .option('--dry-run', 'measure only, write nothing')
    .action(async (folder: string, _: unknown, command: Command) => {
      const { dryRun = false, json = false } = command.optsWithGlobals<{
        dryRun?: boolean;
        json?: boolean;
      }>();
      const rows = await trainToneOf(folder, dryRun);
      if (json) {
        printJson({ languages: rows });
        return;
      }
      printText(
        'How scores follow grades of writers that were not learned from (Spearman):',
        ...rows.map(
          ({ language, sentences, replies, rulesAlone, learned, helps }) =>
            `${language}: rules alone ${shown(rulesAlone)}, learned ${shown(learned)} (${replies} replies, ${sentences} sentences)${helps ? '' : '; switched off'}`,
        ),
        dryRun ? 'Nothing was written.' : 'Written beside the rules of each language, and blend.json.',
      );
    });
};
