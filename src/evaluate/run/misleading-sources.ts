import type { CaseResult, ResultQuestion } from './case-result.ts';
import type { FixProposal } from './evaluation-run.ts';

type Misled = {
  readonly caseId: string;
  readonly right: readonly string[];
  readonly kind: string;
  readonly title: string;
};

/** What a question was answered from or would be, though a person says that other documents are right, or none. */
const misleadingOf = ({ evidence, cited, right }: ResultQuestion, threshold: number): readonly string[] => {
  if (right === null) return [];
  const first = evidence[0];
  const trusted = first !== undefined && first.score >= threshold ? [first.source] : [];
  return [...new Set([...cited, ...trusted])].filter((source) => !right.includes(source));
};

/** What an author can do about a document; a reply that was sent once is not rewritten. */
const remedies: Readonly<Record<string, string>> = {
  case: 'write an article that answers this better, or leave the case out of the knowledge',
  answer: 'approve a better answer, or forget this one',
};

const articleRemedy = 'say in it what it does not cover, or limit it to its market, model or time';

const adviceFor = (hits: readonly Misled[], kind: string): string => {
  const none = hits.filter(({ right }) => right.length === 0).length;
  const where =
    none === hits.length
      ? 'nothing is right by the labels'
      : `${none === 0 ? 'other documents are' : 'another document or none is'} right by the labels`;
  return `It stands first or is cited where ${where}: ${remedies[kind] ?? articleRemedy}.`;
};

/**
 * Gives the documents that mislead: cited, or ranked first with at least the score from which a hit may answer
 * (`threshold`, 0 to 1), for a question that a person says others answer, or none. Questions without labels say nothing.
 * Cases are taken in the order given.
 */
export const misleadingSources = (
  cases: readonly CaseResult[],
  threshold: number,
): readonly FixProposal[] => {
  const bySource = new Map<string, Misled[]>();
  for (const { id: caseId, questions } of cases)
    for (const question of questions)
      for (const source of misleadingOf(question, threshold)) {
        const shown = question.evidence.find((document) => document.source === source);
        const hits = bySource.get(source) ?? [];
        const { kind = '', title = '' } = shown ?? {};
        hits.push({ caseId, right: question.right ?? [], kind, title });
        bySource.set(source, hits);
      }
  return [...bySource].map(([source, hits]) => {
    const known = hits.find((hit) => hit.title !== '');
    return {
      kind: 'misleading-source',
      title: known === undefined ? source : `${known.title} (${source})`,
      advice: adviceFor(hits, known?.kind ?? ''),
      cases: [...new Set(hits.map(({ caseId }) => caseId))],
      count: hits.length,
    };
  });
};
