import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import { parse } from 'yaml';
import type { MetricDefinition } from '../../../evaluate/run/metric-definition.ts';
import { suiteSchema } from '../../../evaluate/suite/suite.ts';
import { CopilotError } from '../../../fault/copilot-error.ts';
import { printText } from '../print.ts';
import { findSuiteChoices } from './find-suite-choices.ts';
import { placeProblem } from './place-problem.ts';
import { completeAnswers, type SuiteAnswers } from './suite-answers.ts';
import type { SuiteChoices } from './suite-choices.ts';
import { answersOfOptions, missingOptions, type SuiteOptions } from './suite-options.ts';
import { nextQuestion } from './suite-questions.ts';
import { suiteYaml } from './suite-yaml.ts';
import { withReply } from './with-reply.ts';

/** Where suites lie when no file is named. */
const suitesFolder = join('eval', 'suites');

const refuseExisting = (file: string): void => {
  if (existsSync(file))
    throw new CopilotError('conflict', `${file} is there already and is not overwritten; name another file.`);
};

/** Throws CopilotError 'not-found' for a folder or file that is not there, before anything is asked. */
const checkPlaces = (answers: Partial<SuiteAnswers>): void => {
  for (const key of ['dataset', 'knowledge', 'baseline'] as const) {
    const path = answers[key] ?? null;
    const problem = path === null ? null : placeProblem(key, path);
    if (problem !== null) throw new CopilotError('not-found', problem);
  }
};

/** Asks everything that is still open, on standard error, so that standard output holds the result only. */
const askTheRest = async (
  choices: SuiteChoices,
  given: Partial<SuiteAnswers>,
): Promise<Partial<SuiteAnswers>> => {
  const [{ intro, outro }, { askInTerminal }] = await Promise.all([
    import('@clack/prompts'),
    import('./ask-in-terminal.ts'),
  ]);
  const terminal = { input: process.stdin, output: process.stderr };
  intro('A new suite: which cases, what to measure, what must hold', terminal);
  let answers = given;
  for (
    let question = nextQuestion(choices, answers);
    question !== null;
    question = nextQuestion(choices, answers)
  ) {
    answers = withReply(choices, answers, question, await askInTerminal(question, terminal, placeProblem));
  }
  outro('That is all.', terminal);
  return answers;
};

const isComplete = (
  answers: Partial<SuiteAnswers>,
): answers is Partial<SuiteAnswers> & Pick<SuiteAnswers, 'dataset' | 'knowledge' | 'primary'> =>
  answers.dataset !== undefined && answers.knowledge !== undefined && answers.primary !== undefined;

const writeSuite = async (file: string, text: string): Promise<void> => {
  suiteSchema.parse(parse(text));
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (cause) {
    refuseExisting(file);
    throw new CopilotError('storage-failed', `${file} cannot be written.`, { cause });
  }
};

/** Adds `new [FILE]` to `cair eval`: a suite from a few answers, given in a terminal or as options. */
export const newCommand = (evaluation: Command, metrics: readonly MetricDefinition[]): void => {
  evaluation
    .command('new')
    .description('make a suite: asks in a terminal for what the options leave open')
    .argument('[file]', 'the suite; eval/suites/NAME.yaml if left out')
    .option('--title <words>', 'one line for the head of the report')
    .option('--name <name>', 'short name for file and reports')
    .option('--dataset <dir>', 'the cases: a folder with dataset.yaml')
    .option('--knowledge <dir>', 'the articles and closed cases that may be searched')
    .addOption(
      new Option('--kind <kind>', 'draft every case, or replay closed ones').choices(['drafts', 'replay']),
    )
    .option('--primary <metric>', 'the metric that the verdict is about')
    .option('--metrics <metrics...>', 'metrics to show; all if left out')
    .option('--slices <slices...>', 'by what results are told apart')
    .option('--threshold <bounds...>', 'what must hold: NAME>=0.6 or NAME<=900')
    .option('--suggest-thresholds', 'take what an earlier run on this dataset surely reached')
    .option('--baseline <file>', 'a saved run to compare with')
    .option('--allow-worse', 'do not fail when a run is worse than the baseline')
    .action(async (given: string | undefined, options: SuiteOptions) => {
      if (given !== undefined) refuseExisting(given);
      const choices = findSuiteChoices('.', metrics);
      const told = answersOfOptions(options, choices);
      checkPlaces(told);
      const canAsk = process.stdin.isTTY === true && process.stderr.isTTY === true;
      const answers = canAsk ? await askTheRest(choices, told) : told;
      const missing = missingOptions(answers, choices);
      if (missing !== null || !isComplete(answers))
        throw new CopilotError('input-invalid', missing ?? 'An answer is missing.');
      const complete = completeAnswers(answers);
      const file = given ?? join(suitesFolder, `${complete.name}.yaml`);
      refuseExisting(file);
      await writeSuite(file, suiteYaml(complete, file, metrics));
      printText(`Wrote ${file}. Run it with:`, `  cair eval ${file}`);
    });
};
