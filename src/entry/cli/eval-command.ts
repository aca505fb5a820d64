import type { Command } from 'commander';
import { readConfig } from '../../composition/config.ts';
import type { EvaluationJson } from '../../contract/evaluation.ts';
import { printJson, printText } from './print.ts';
import { showProgress } from './show-progress.ts';

const metricLines = (metrics: EvaluationJson['metrics']): readonly string[] =>
  Object.entries(metrics).map(
    ([name, { value, low, high }]) =>
      `  ${name.padEnd(8)} ${value.toFixed(3)}  (${low.toFixed(3)} to ${high.toFixed(3)})`,
  );

const sliceLine = (slice: string, queries: number, metrics: EvaluationJson['metrics']): string => {
  const shown = (['ndcg@10', 'hit@1'] as const).map((name) => {
    const { value, low, high } = metrics[name];
    return `${name} ${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
  });
  return `  ${slice.padEnd(18)} ${String(queries).padStart(4)}  ${shown.join('  ')}`;
};

/** Adds `cair eval DIR`: how well the search finds what a labelled set says it should. */
export const evalCommand = (program: Command): void => {
  program
    .command('eval')
    .description(
      'measure the search on a folder in BEIR format, or on one with articles, cases and labelled incoming.jsonl',
    )
    .argument('<dir>', 'the folder')
    .option('--json', 'print one JSON object')
    .action(async (folder: string, options: { json?: boolean }) => {
      const started = performance.now();
      const { evaluateDataset } = await import('../../composition/evaluate-dataset.ts');
      const { evaluation, embedder } = await evaluateDataset(readConfig(process.env), folder, showProgress());
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      const result: EvaluationJson = { ...evaluation, verdict: null, baseline: null, embedder, seconds };
      if (options.json) printJson(result);
      else {
        printText(
          `${result.dataset}: ${result.queries} queries, ${result.documents} documents, ${embedder}, ${seconds} s`,
          ...metricLines(result.metrics),
          ...Object.entries(result.slices ?? {}).map(([slice, { queries, metrics }]) =>
            sliceLine(slice, queries, metrics),
          ),
        );
      }
    });
};
