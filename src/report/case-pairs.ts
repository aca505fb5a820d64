import type { EvaluationRunJson } from '../contract/evaluation-run.ts';
import { formatValue } from './format-value.ts';
import type { KnownMetrics } from './known-metrics.ts';
import { type WordChanges, wordChanges } from './word-changes.ts';

type CaseResult = EvaluationRunJson['cases'][number];
type ResultQuestion = CaseResult['questions'][number];

/** A document that a draft cites, and whether people said that it answers the question; null where nobody said. */
export type CitedDocument = { readonly title: string; readonly right: boolean | null };

export type CitedQuestion = {
  readonly text: string;
  readonly answered: boolean;
  readonly cited: readonly CitedDocument[];
  /** What would have been right where nothing right is cited; empty else. */
  readonly missed: readonly string[];
  /** People said that no document answers it. */
  readonly nothingAnswers: boolean;
};

/** What one of the two runs made of a case. */
export type CaseSide = {
  readonly questions: readonly CitedQuestion[];
  readonly toneFindings: CaseResult['toneFindings'];
};

/** A case in both runs, for showing side by side. */
export type CasePair = {
  readonly id: string;
  readonly subject: string;
  readonly slices: readonly string[];
  readonly before: string;
  readonly after: string;
  /** The metrics whose value changed, the primary one first. */
  readonly moved: readonly {
    readonly title: string;
    readonly before: string;
    readonly after: string;
    readonly better: boolean;
  }[];
  readonly message: string;
  readonly drafts: WordChanges;
  readonly sameDraft: boolean;
  readonly earlier: CaseSide;
  /** Null where the run no longer has the case. */
  readonly present: CaseSide | null;
  readonly sent: string | null;
};

/** Longer texts are cut, so that ten cases never make a file too big to mail; far above any letter to customer care. */
const mostLetters = 8000;

const cutText = (text: string): string =>
  text.length <= mostLetters
    ? text
    : `${text.slice(0, mostLetters).toWellFormed()} [... ${(text.length - mostLetters).toLocaleString('en')} more characters]`;

const citedQuestion = ({ text, state, evidence, cited, right }: ResultQuestion): CitedQuestion => {
  const titles = new Map(evidence.map(({ source, title }) => [source, title]));
  const named = (source: string) => {
    const title = titles.get(source);
    return title === undefined || title === '' ? source : `${title} (${source})`;
  };
  const isRight = (source: string) => (right === null ? null : right.includes(source));
  return {
    text: cutText(text),
    answered: state === 'answered',
    cited: cited.slice(0, 20).map((source) => ({ title: named(source), right: isRight(source) })),
    missed: right === null || cited.some(isRight) ? [] : right.slice(0, 5).map(named),
    nothingAnswers: right !== null && right.length === 0,
  };
};

const sideOf = (result: CaseResult): CaseSide => ({
  questions: result.questions.slice(0, 20).map(citedQuestion),
  toneFindings: result.toneFindings.slice(0, 20),
});

const movedMetrics = (
  earlier: CaseResult,
  present: CaseResult | undefined,
  primary: string,
  known: KnownMetrics,
): CasePair['moved'] =>
  Object.keys(earlier.scores)
    .toSorted((a, b) => Number(b === primary) - Number(a === primary))
    .flatMap((name) => {
      const before = earlier.scores[name] ?? null;
      const after = present?.scores[name] ?? null;
      const { title, group, higherIsBetter } = known.definition(name);
      // Time differs in every run; in a list of what changed in a case it says nothing.
      if (before === null || after === null || before === after || group === 'time') return [];
      const style = known.style(name);
      return [
        {
          title,
          before: formatValue(before, style),
          after: formatValue(after, style),
          better: after > before === higherIsBetter,
        },
      ];
    });

/** Lays the cases that got worse beside what they were, worst first. */
export const casePairs = (run: EvaluationRunJson, known: KnownMetrics): readonly CasePair[] => {
  const byId = new Map(run.cases.map((result) => [result.id, result]));
  const style = known.style(run.suite.primary);
  return (run.comparison?.regressions ?? []).map(({ id, before, after, earlier }) => {
    const present = byId.get(id);
    const result = present ?? earlier;
    return {
      id,
      subject: result.subject,
      slices: [...new Set(Object.values(result.slices).flat())].slice(0, 8),
      before: formatValue(before, style),
      after: formatValue(after, style),
      moved: movedMetrics(earlier, present, run.suite.primary, known),
      message: cutText(result.message),
      drafts: wordChanges(cutText(earlier.draft), cutText(present?.draft ?? '')),
      sameDraft: present !== undefined && earlier.draft === present.draft,
      earlier: sideOf(earlier),
      present: present === undefined ? null : sideOf(present),
      sent: result.sent === null ? null : cutText(result.sent),
    };
  });
};
