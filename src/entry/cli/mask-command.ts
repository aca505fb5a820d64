import type { Command } from 'commander';
import { CopilotError } from '../../fault/copilot-error.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { maskPersonalData } from '../../privacy/mask-personal-data.ts';
import { printJson, printText } from './print.ts';
import { readInput } from './read-input.ts';

/** Adds `cair mask [FILE]`: a text in, the same text with personal data as placeholders out. */
export const maskCommand = (program: Command): void => {
  program
    .command('mask')
    .description('replace personal data in a text by placeholders')
    .argument('[file]', 'the text; standard input if left out')
    .option('--language <code>', 'language of the text; detected if left out')
    .option('--json', 'print one JSON object')
    .action(async (file: string | undefined, options: { language?: string; json?: boolean }) => {
      const text = new TextDecoder().decode((await readInput(file)).bytes);
      if (text.trim() === '') throw new CopilotError('input-empty', 'There is no text to mask.');
      const language = options.language ?? detectLanguage(text).language;
      const masked = maskPersonalData(text, { language, names: [] });
      if (options.json) {
        printJson({
          text: masked.text,
          entities: masked.entities.map(({ type, start, end }) => ({ type, start, end })),
        });
      } else printText(masked.text.trimEnd());
    });
};
