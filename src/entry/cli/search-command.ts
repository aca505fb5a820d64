import { type Command, InvalidArgumentError, Option } from 'commander';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { PassageKind } from '../../knowledge/passage.ts';
import { passageTitle } from '../../knowledge/passage-title.ts';
import { hitJson } from '../present/evidence-json.ts';
import { printJson, printText } from './print.ts';
import { withCopilot } from './with-copilot.ts';

type SearchOptions = {
  readonly market?: string;
  readonly language?: string;
  readonly model?: string;
  readonly kind?: PassageKind;
  readonly k: number;
  readonly json?: boolean;
};

const count = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 50)
    throw new InvalidArgumentError('Take a whole number from 1 to 50.');
  return value;
};

/** Adds `cair search QUERY`: what the copilot would find for a question. */
export const searchCommand = (program: Command): void => {
  program
    .command('search')
    .description('search articles, past cases and approved answers')
    .argument('<query>', 'what to look for, in any words')
    .option('--market <code>', 'leave out what is limited to other markets, e.g. SE')
    .option('--language <code>', 'only sources in this language, which the query is in, too')
    .option('--model <name>', 'leave out what is limited to other models')
    .addOption(new Option('--kind <kind>', 'only one kind').choices(['article', 'case', 'answer']))
    .option('--k <number>', 'how many documents at most', count, 10)
    .option('--json', 'print one JSON object a hit')
    .action(async (query: string, options: SearchOptions) => {
      if (query.trim() === '') throw new CopilotError('input-empty', 'The query is empty.');
      await withCopilot(async (copilot) => {
        const { hits, missingLegs } = await copilot.searchKnowledge({
          text: query,
          market: options.market?.toUpperCase(),
          language: options.language,
          model: options.model,
          kind: options.kind,
          limit: options.k,
        });
        for (const leg of missingLegs) process.stderr.write(`The ${leg} leg did not answer.\n`);
        if (options.json) hits.map(hitJson).forEach(printJson);
        else if (hits.length === 0) printText('Nothing found.');
        else {
          for (const hit of hits) {
            printText(
              `${hit.score.toFixed(2)}  ${hit.passage.kind} ${hit.passage.source}  ${passageTitle(hit.passage)}`,
              `      ${hit.reason}`,
            );
          }
        }
      });
    });
};
