import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { caseCount } from './plain-words.ts';

type FixProposal = EvaluationRunJson['fixNext'][number];

export type FixLine = {
  readonly kind: string;
  readonly title: string;
  readonly advice: string;
  readonly cases: string;
  /** Numbers of some cases to look at. */
  readonly examples: readonly string[];
  /** '14 questions'. */
  readonly behind: string;
};

export type FixList = { readonly lines: readonly FixLine[]; readonly more: number };

const kinds: Readonly<Record<FixProposal['kind'], { readonly title: string; readonly thing: string }>> = {
  'unanswered-questions': { title: 'Nothing answers this', thing: 'question' },
  'misleading-source': { title: 'This source misleads', thing: 'hit' },
  'tone-rule': { title: 'This tone rule fires often', thing: 'finding' },
};

/** Writes what to fix next, most cases first, at most `most`. Default 10. */
export const fixList = ({ fixNext }: Pick<EvaluationRunJson, 'fixNext'>, most = 10): FixList => ({
  lines: fixNext
    .toSorted((a, b) => b.cases.length - a.cases.length)
    .slice(0, most)
    .map(({ kind, title, advice, cases, count }) => ({
      kind: kinds[kind].title,
      title,
      advice,
      cases: caseCount(cases.length),
      examples: cases.slice(0, 5),
      behind: `${count.toLocaleString('en')} ${kinds[kind].thing}${count === 1 ? '' : 's'}`,
    })),
  more: Math.max(0, fixNext.length - most),
});
