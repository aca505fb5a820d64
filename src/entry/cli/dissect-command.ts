import type { Command } from 'commander';
import { loadRules } from '../../composition/load-rules.ts';
import { readCase } from '../../composition/read-case.ts';
import { dissect } from '../../dissect/dissect.ts';
import { dissectionJson } from '../present/draft-json.ts';
import { printJson, printText } from './print.ts';
import { readInput } from './read-input.ts';

/** Adds `cair dissect [FILE]`: a message in, its questions with their spans out. */
export const dissectCommand = (program: Command): void => {
  program
    .command('dissect')
    .description('list the questions that a message asks, each once with its span')
    .argument('[file]', 'the message; standard input if left out')
    .option('--json', 'print one JSON object')
    .action(async (file: string | undefined, options: { json?: boolean }) => {
      const input = await readInput(file);
      const rules = await loadRules();
      const careCase = await readCase(input.bytes, input.name, rules);
      const questions = dissect(careCase, rules.dissection);
      if (options.json) printJson(dissectionJson(questions));
      else if (questions.length === 0) printText('No question found.');
      else printText(...questions.map(({ id, start, end, text }) => `${id}  ${start}-${end}  ${text}`));
    });
};
