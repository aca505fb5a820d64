import { dirname, isAbsolute, relative, sep } from 'node:path';
import { stringify } from 'yaml';
import type { MetricDefinition } from '../../../evaluate/run/metric-definition.ts';
import { boundInWords } from './suggested-bounds.ts';
import type { SuiteAnswers } from './suite-answers.ts';

/** Writes one key of the file; what is commented out shows how it would be written. */
const entry = (key: string, value: unknown, isOut = false): string => {
  const text = stringify({ [key]: value }, { lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  return isOut ? text.replaceAll(/^/gmu, '# ') : text;
};

const comment = (text: string): string => `# ${text.replaceAll(/\s+/gu, ' ')}`;

/** Gives a path as the suite names it: relative to its own file, with slashes. */
const fromFile = (file: string, path: string): string => {
  const way = isAbsolute(path) && !isAbsolute(file) ? path : relative(dirname(file), path);
  return way.split(sep).join('/') || '.';
};

const thresholdLines = (
  thresholds: SuiteAnswers['thresholds'],
  primary: string,
  definitionOf: (name: string) => MetricDefinition | undefined,
): readonly string[] => {
  const bounds = Object.entries(thresholds);
  if (bounds.length === 0) {
    const example = definitionOf(primary)?.higherIsBetter === false ? { atMost: 1 } : { atLeast: 0.5 };
    return [entry('thresholds', { [primary]: example }, true)];
  }
  return [
    'thresholds:',
    ...bounds.flatMap(([name, bound]) => {
      const definition = definitionOf(name);
      return [
        ...(definition === undefined
          ? []
          : [`  ${comment(`${definition.title}: ${boundInWords(bound, definition)}`)}`]),
        `  ${stringify({ [name]: bound }, { collectionStyle: 'flow', lineWidth: 0 })
          .trim()
          .replace(/^\{ ?| ?\}$/gu, '')}`,
      ];
    }),
  ];
};

/**
 * Writes a suite with a comment above every key, those that are not set as comments. `file` is where it will lie, from the
 * same folder as the paths of the answers.
 */
export const suiteYaml = (
  answers: SuiteAnswers,
  file: string,
  definitions: readonly MetricDefinition[],
): string => {
  const { name, title, kind, primary, metrics, slices, baseline } = answers;
  const definitionOf = (metric: string): MetricDefinition | undefined =>
    definitions.find((definition) => definition.name === metric);
  const meaning = definitionOf(primary);
  const blocks: readonly (readonly string[])[] = [
    [comment(`Run it with: cair eval ${file}`), comment('Paths are relative to this file.')],
    [comment('Short, for file names and reports.'), entry('name', name)],
    [comment('One line for the head of the report.'), entry('title', title)],
    [
      comment('drafts: every case, with all the knowledge there is.'),
      comment('replay: closed cases in order of time, each with only what was known before it.'),
      entry('kind', kind),
    ],
    [comment('The cases: a folder with dataset.yaml.'), entry('dataset', fromFile(file, answers.dataset))],
    [
      comment('The articles and closed cases that may be searched.'),
      entry('knowledge', fromFile(file, answers.knowledge)),
    ],
    [
      comment('The metric that the verdict is about.'),
      ...(meaning === undefined ? [] : [comment(`${meaning.title}: ${meaning.meaning}`)]),
      entry('primary', primary),
    ],
    [
      comment('Metrics to show, in this order; without this key, all that have a value.'),
      metrics.length === 0 ? entry('metrics', [primary], true) : entry('metrics', metrics),
    ],
    [comment('By what results are told apart.'), entry('slices', slices)],
    [
      comment('What must hold; a run that misses one of these fails.'),
      ...thresholdLines(answers.thresholds, primary, definitionOf),
    ],
    [
      comment('A saved run to compare with: cair eval FILE --save-baseline RUN.json'),
      baseline === null ? entry('baseline', 'RUN.json', true) : entry('baseline', fromFile(file, baseline)),
      comment('Whether a run that is worse than it fails.'),
      entry('notWorseThanBaseline', answers.notWorseThanBaseline, baseline === null),
    ],
    [
      comment('Only cases of these slices, and at most so many of them.'),
      entry('only', { language: ['sv', 'nb'] }, true),
      entry('limit', 100, true),
    ],
    [
      comment('Settings of the copilot for this suite, by their environment names.'),
      entry('system', { CAIR_EMBEDDER: 'bundled' }, true),
    ],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};
