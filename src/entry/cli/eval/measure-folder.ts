import { readConfig } from '../../../composition/config.ts';
import type { EvaluationJson } from '../../../contract/evaluation.ts';
import { printJson, printText } from '../print.ts';
import { showProgress } from '../show-progress.ts';

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

export type FolderOptions = { readonly json?: boolean; readonly baseline?: string; readonly gate?: boolean };

/** Measures how well the search finds what a labelled folder says it should; sets the exit code by the gate. */
export const measureFolder = async (folder: string, options: FolderOptions): Promise<void> => {
  const started = performance.now();
  const { evaluateDataset, readBaseline } = await import('../../../composition/evaluate-dataset.ts');
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
};
