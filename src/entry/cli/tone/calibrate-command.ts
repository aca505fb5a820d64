import { type Command, InvalidArgumentError } from 'commander';
import { toneCalibrationJson } from '../../present/tone-calibration-json.ts';
import { printJson, printText } from '../print.ts';
import { calibrationLines } from './calibration-lines.ts';

/** With 30 replies Spearman's correlation is off by 0.36 to either side: fewer say nothing. */
const usualLeast = 30;
/** Two halves of five: below that no half has a correlation. */
const lowestLeast = 10;

const leastReplies = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= lowestLeast) return value;
  throw new InvalidArgumentError(`Take a whole number from ${lowestLeast}.`);
};

const profileTag = (text: string): string => {
  const [language = '', market] = text.split(/[-_]/u);
  if (!/^[a-z]{2,3}(?:[-_][a-z]{2})?$/iu.test(text))
    throw new InvalidArgumentError('Take a language and a market, such as sv-SE.');
  return market === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${market.toUpperCase()}`;
};

type CalibrateOptions = {
  readonly json?: boolean;
  readonly market?: string;
  readonly least: number;
  readonly save?: boolean;
};

/**
 * Adds `calibrate FILE` to `cair tone`: graded replies in, how well scores follow grades out. Exits with 1 where a profile has too
 * few grades.
 */
export const calibrateCommand = (tone: Command): void => {
  tone
    .command('calibrate')
    .description('measure the score against replies that people graded, and calibrate it by them')
    .argument(
      '<file>',
      'CSV, TSV or JSON lines with reply and grade; language, market, channel, complaint, customer, question where known',
    )
    .option(
      '--market <tag>',
      'only the replies of this profile, e.g. sv-SE; also that of replies that do not say theirs',
      profileTag,
    )
    .option('--least <number>', 'the fewest replies of which anything is said', leastReplies, usualLeast)
    .option('--save', 'keep the calibrations that help, beside the rules of their profile')
    .option('--json', 'print one JSON object')
    .action(async (file: string, { market, least, save = false, json: isJson }: CalibrateOptions) => {
      const { calibrateToneOf } = await import('../../../composition/calibrate-tone-of.ts');
      const found = await calibrateToneOf(file, {
        profile: market ?? null,
        leastReplies: least,
        save,
        date: new Date().toISOString().slice(0, 10),
      });
      const json = toneCalibrationJson(file, least, found);
      if (isJson) printJson(json);
      else printText(...calibrationLines(json, save));
      if (!json.enough) process.exitCode = 1;
    });
};
