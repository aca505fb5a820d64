import type { Command } from 'commander';
import { calibrateCommand } from './tone/calibrate-command.ts';
import { reportCommand } from './tone/report-command.ts';
import { scoreReply, type ToneOptions } from './tone/score-reply.ts';
import { trainCommand } from './tone/train-command.ts';

/** Adds `cair tone [FILE]`: a reply in, its score and findings out; and what measures and trains the score. */
export const toneCommand = (program: Command): void => {
  const tone = program
    .command('tone')
    .description('score how a reply sounds, 1 to 5, with findings and suggestions')
    .argument('[file]', 'the reply; standard input if left out')
    .option('--profile <tag>', 'language and market, e.g. sv-SE; the language is detected if left out')
    .option('--question <text...>', 'what the customer asked, to see whether it is answered; put FILE first')
    .option('--complaint', 'the customer reports a problem or a delay')
    .option('--channel <name>', 'email, chat, …; a letter is expected if left out')
    .option('--customer <name>', "the customer's name, to see whether they are greeted by it")
    .option('--case <file>', 'the case that the reply answers, as for draft: tells all of the above')
    .option('--second-opinion', 'have the language model of the settings grade it, too (docs/models.md)')
    .option('--json', 'print one JSON object')
    .action((file: string | undefined, options: ToneOptions) => scoreReply(file, options));
  // Else `tone` takes the options of its subcommands for its own.
  tone.enablePositionalOptions();
  calibrateCommand(tone);
  reportCommand(tone);
  trainCommand(tone);
};
