import { type Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../../../composition/config.ts';
import { printJson, printText } from '../print.ts';
import { showTimeLeft } from '../show-time-left.ts';
import { judgeReport } from './judge-report.ts';

const count = (written: string): number => {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number from 1 up.');
  return number;
};

type JudgeFlags = { readonly json?: boolean; readonly labels?: string; readonly limit?: number };

/** Adds `judge PACK` to `cair eval`: how far a model that judges replies agrees with people. */
export const judgeCommand = (evaluation: Command): void => {
  evaluation
    .command('judge')
    .description('how far a model that judges replies agrees with people who labelled them')
    .argument('<judge>', 'faithfulness, answers or tone')
    .option('--labels <file>', 'your own labelled replies; those in eval/judges and eval/tone if left out')
    .option('--limit <n>', 'at most so many replies, evenly chosen', count)
    .option('--json', 'print one JSON object')
    .action(async (judge: string, { labels, limit, json }: JudgeFlags) => {
      const { evaluateJudge } = await import('../../../composition/evaluate-judge.ts');
      const progress = showTimeLeft('Judging replies');
      const found = await evaluateJudge(judge, readConfig(process.env), {
        labels: labels ?? null,
        limit: limit ?? null,
        progress,
      });
      if (json) printJson(found);
      else printText(...judgeReport(found));
    });
};
