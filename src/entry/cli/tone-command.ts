import type { Command } from 'commander';
import { loadRules } from '../../composition/load-rules.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { languageOfTag } from '../../language/language-code.ts';
import { scoreTone } from '../../tone/score-tone.ts';
import { toneJson } from '../present/tone-json.ts';
import { printJson, printText } from './print.ts';
import { readInput } from './read-input.ts';

/** Adds `cair tone [FILE]`: a reply in, its score and findings out. */
export const toneCommand = (program: Command): void => {
  program
    .command('tone')
    .description('score how a reply sounds, 1 to 5, with findings and suggestions')
    .argument('[file]', 'the reply; standard input if left out')
    .option('--profile <tag>', 'language and market, e.g. sv-SE; the language is detected if left out')
    .option('--json', 'print one JSON object')
    .action(async (file: string | undefined, options: { profile?: string; json?: boolean }) => {
      const { bytes } = await readInput(file);
      const text = new TextDecoder().decode(bytes);
      if (text.trim() === '') throw new CopilotError('input-empty', 'There is no text to score.');
      const rules = await loadRules();
      const tag = options.profile ?? detectLanguage(text).language;
      const profile = rules.profileFor(languageOfTag(tag), tag.split(/[-_]/u)[1]?.toUpperCase() ?? null);
      const report = scoreTone(text, profile, { language: languageOfTag(tag) });
      if (profile.isFallback) process.stderr.write(`There is no profile ${tag}; ${profile.id} was used.\n`);
      if (options.json) printJson(toneJson(report));
      else {
        const dimensions = Object.entries(report.dimensions).map(
          ([name, score]) => `${name} ${score.toFixed(1)}`,
        );
        printText(
          `${report.score.toFixed(1)} of 5 (${report.profile}): ${dimensions.join(', ')}`,
          ...report.findings.map(
            ({ severity, rule, start, end, message, suggestion }) =>
              `${start}-${end} ${severity} ${rule}: ${message}${suggestion === null ? '' : ` Try: ${suggestion}`}`,
          ),
        );
      }
    });
};
