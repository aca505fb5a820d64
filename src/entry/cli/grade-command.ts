import { type Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../../composition/config.ts';
import type { GradingUseCases } from '../../composition/open-grading.ts';
import type { GradingReportJson } from '../../contract/grading-report.ts';
import type { NewGradingQueue } from '../../copilot/create-grading-queue.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { gradingReportJson } from '../present/grading-json.ts';
import { printJson, printText } from './print.ts';

type GradeOptions = {
  readonly title: string;
  readonly names: readonly string[];
  readonly limit: number;
  readonly graders: number;
  readonly seed: number;
  readonly report?: boolean;
  readonly json?: boolean;
};

const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`Take a whole number from ${least} to ${most}.`);
};

const reportLines = ({ queue, standing, results }: GradingReportJson): readonly string[] => [
  `${queue.title}: ${standing}`,
  ...(results === null
    ? []
    : [
        results.savesTime.sentence,
        ...results.systems.flatMap(({ name, tone, correlation, factsSentence }) => [
          `${name}: ${tone.sentence}`,
          `${name}: ${correlation.sentence}`,
          `${name}: ${factsSentence}`,
        ]),
        ...(results.preference === null ? [] : [results.preference.sentence]),
        results.agreement.tone.sentence,
        results.agreement.facts.sentence,
      ]),
];

const showReport = async ({ gradeReplies }: GradingUseCases, isJson: boolean | undefined): Promise<void> => {
  const { queue, report } = await gradeReplies.report();
  const json = gradingReportJson(queue, report);
  if (isJson) printJson(json);
  else printText(...reportLines(json));
};

const makeQueue = async (
  { createGradingQueue }: GradingUseCases,
  wish: NewGradingQueue,
  isJson: boolean | undefined,
): Promise<void> => {
  const { queue, tasks } = await createGradingQueue(wish);
  const { id, leftOut, beyondLimit } = queue;
  if (isJson) return printJson({ id, tasks, leftOut, beyondLimit });
  printText(
    `${tasks} cases wait to be graded by ${queue.gradersPerTask} people each: open the panel at #/grading.`,
    `Left out: ${leftOut.sameReply} with the same reply, ${leftOut.noReply} without one, ${leftOut.onlyInOne} in one run only, ${leftOut.otherMessage} with another message, ${beyondLimit} beyond the limit.`,
  );
};

/** Adds `cair grade FIRST [SECOND]`: makes a queue in which people grade the replies of saved runs blind. */
export const gradeCommand = (program: Command): void => {
  program
    .command('grade')
    .description(
      'let people grade the replies of one saved run, or of two side by side, without knowing which is which',
    )
    .argument('[first]', 'a run, saved with cair eval SUITE --json')
    .argument('[second]', 'the run to compare it with')
    .option(
      '--title <words>',
      'what graders read above their cases; it must not tell the runs apart',
      'Replies',
    )
    .option('--names <name...>', 'what the report calls the two systems', [
      'the first system',
      'the second system',
    ])
    .option('--limit <number>', 'how many cases at most', wholeNumber(1, 500), 60)
    .option('--graders <number>', 'how many people grade each case', wholeNumber(1, 20), 2)
    .option('--seed <number>', 'of which cases are drawn', wholeNumber(0, 2 ** 31), 1)
    .option('--report', 'print what people found in the newest queue')
    .option('--json', 'print one JSON object')
    .action(async (firstFile: string | undefined, secondFile: string | undefined, options: GradeOptions) => {
      if ((firstFile === undefined) === (options.report === undefined))
        throw new CopilotError('input-invalid', 'Give the file of a saved run, or --report.');
      const { openGrading, readGradableRun } = await import('../../composition/open-grading.ts');
      // Read first: a file that is no run is said before a database is made.
      const first = firstFile === undefined ? null : await readGradableRun(firstFile);
      const second = secondFile === undefined ? null : await readGradableRun(secondFile);
      const grading = await openGrading(readConfig(process.env));
      try {
        if (first === null) return await showReport(grading, options.json);
        const { title, limit, seed, graders } = options;
        const [one = 'the first system', other = 'the second system'] = options.names;
        const names = { first: one, second: other };
        const runs = { first: first.cases, second: second?.cases ?? null };
        await makeQueue(
          grading,
          { title, names, limit, seed, gradersPerTask: graders, ...runs },
          options.json,
        );
      } finally {
        await grading.close();
      }
    });
};
