import type { Command } from 'commander';
import { readConfig } from '../../composition/config.ts';
import type { EvaluationJson } from '../../contract/evaluation.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
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
    .option('--baseline <file>', 'compare with an earlier run, saved with --json')
    .option('--gate', 'exit with 1 when the run is worse than the baseline')
    .action(async (folder: string, options: { json?: boolean; baseline?: string; gate?: boolean }) => {
      if (options.gate && options.baseline === undefined)
        throw new CopilotError('input-invalid', '--gate needs --baseline FILE to compare with.');
      const started = performance.now();
      const { evaluateDataset, readBaseline } = await import('../../composition/evaluate-dataset.ts');
      const file = options.baseline;
      // Read first: a file that is no baseline is said at once, not after minutes.
      const baseline = file === undefined ? null : await readBaseline(file);
      const measured = await evaluateDataset(readConfig(process.env), folder, showProgress(), baseline);
      const { evaluation, outcomes, comparison, embedder } = measured;
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      const result: EvaluationJson = {
        ...evaluation,
        outcomes: Object.fromEntries(outcomes.map(({ query, scores }) => [query, scores])),
        verdict: comparison?.verdict ?? null,
        baseline:
          comparison === null
            ? null
            : { file: file ?? '', sentences: [...comparison.sentences], leftOut: comparison.leftOut },
        embedder,
        seconds,
      };
      if (options.json) printJson(result);
      else {
        printText(
          `${result.dataset}: ${result.queries} queries, ${result.documents} documents, ${embedder}, ${seconds} s`,
          ...metricLines(result.metrics),
          ...Object.entries(result.slices ?? {}).map(([slice, { queries, metrics }]) =>
            sliceLine(slice, queries, metrics),
          ),
          ...(result.baseline?.sentences ?? []),
        );
      }
      if (options.gate && result.verdict === 'worse') process.exitCode = 1;
    });
};
