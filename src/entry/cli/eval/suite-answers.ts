import type { Bound } from './suggested-bounds.ts';

/** What a person says about a new suite; paths are relative to the working folder. */
export type SuiteAnswers = {
  readonly title: string;
  /** For file names and reports: lower-case letters, digits and hyphens. */
  readonly name: string;
  readonly kind: 'drafts' | 'replay';
  readonly dataset: string;
  readonly knowledge: string;
  /** Name of the metric that the verdict is about. */
  readonly primary: string;
  /** Names of the metrics to show; empty for all that have a value. */
  readonly metrics: readonly string[];
  readonly slices: readonly string[];
  readonly thresholds: Readonly<Record<string, Bound>>;
  /** File of a saved run; null for no comparison. */
  readonly baseline: string | null;
  readonly notWorseThanBaseline: boolean;
};

/** The ways in which results are told apart when nobody says otherwise. */
export const usualSlices: readonly string[] = ['market', 'language', 'category', 'question type'];

/** Makes a name for files and reports of any words: 'Does the card prompt help?' becomes 'does-the-card-prompt-help'. */
export const nameOf = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/gu, '') || 'suite';

/** Fills what nobody said with the usual: every metric, the usual slices, no thresholds, no comparison. */
export const completeAnswers = (
  given: Partial<SuiteAnswers> & Pick<SuiteAnswers, 'dataset' | 'knowledge' | 'primary'>,
): SuiteAnswers => {
  const words = given.dataset.split(/[\\/]/u).filter(Boolean).at(-1) ?? '';
  const name = given.name ?? nameOf(given.title ?? words);
  return {
    title: `How well the copilot does on ${words}`,
    kind: 'drafts',
    metrics: [],
    slices: usualSlices,
    thresholds: {},
    baseline: null,
    notWorseThanBaseline: true,
    ...given,
    name,
  };
};
