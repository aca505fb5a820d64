import type { DocumentLanguages, LabelledCase } from '../../evaluate/labelled-case.ts';
import type { FirstHitChange, GenerationPreview } from '../../knowledge/generation.ts';
import type { PassageStore } from '../../knowledge/passage-store.ts';
import { readableLanguages } from '../../language/readable-languages.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { type CaseOutcome, makeEvaluateCases } from '../evaluate-cases.ts';
import type { GenerationKnowledge } from './generation-parts.ts';

/** Gives the languages in which labelled documents exist in any of the records, asked one document at a time. */
const languagesOfAnswers = async (
  cases: readonly LabelledCase[],
  stores: readonly Pick<PassageStore, 'document'>[],
): Promise<DocumentLanguages> => {
  const known = new Map<string, Set<string>>();
  const asked = new Set<string>();
  const look = async (source: string, language: string): Promise<void> => {
    if (asked.has(`${language} ${source}`)) return;
    asked.add(`${language} ${source}`);
    for (const store of stores) {
      for (const kind of ['article', 'case'] as const) {
        if ((await store.document({ kind, source, language })).length === 0) continue;
        known.set(source, (known.get(source) ?? new Set()).add(language));
        return;
      }
    }
  };
  for (const { careCase, questions } of cases)
    for (const source of questions.flatMap(({ answers }) => answers))
      for (const language of readableLanguages(careCase.language)) await look(source, language);
  return known;
};

const order = { worse: 0, better: 1, other: 2 } as const;

const verdictOf = (before: CaseOutcome, after: CaseOutcome): FirstHitChange['verdict'] => {
  const gain = after.scores['hit@1'] - before.scores['hit@1'];
  if (gain === 0) return 'other';
  return gain > 0 ? 'better' : 'worse';
};

/** Compares what two searches found for the same questions, by their first hits. */
export const compareFirstHits = (
  before: readonly CaseOutcome[],
  after: readonly CaseOutcome[],
): GenerationPreview => {
  const fresh = new Map(after.map((outcome) => [outcome.query, outcome]));
  const changes = before.flatMap((old): readonly FirstHitChange[] => {
    const next = fresh.get(old.query);
    if (next === undefined || next.found[0] === old.found[0]) return [];
    const hits = { before: old.found[0] ?? null, after: next.found[0] ?? null };
    return [{ question: old.query, ...hits, verdict: verdictOf(old, next) }];
  });
  const count = (verdict: FirstHitChange['verdict']): number =>
    changes.filter((change) => change.verdict === verdict).length;
  return {
    questions: before.length,
    better: count('better'),
    worse: count('worse'),
    changes: changes.toSorted((left, right) => order[left.verdict] - order[right.verdict]),
  };
};

/**
 * Searches the questions of labelled cases in the live and in a new generation and tells whose first hit changes. A document that only
 * one of the two holds still counts as the answer, so that losing it is seen as worse.
 */
export const previewGeneration = async (
  live: GenerationKnowledge,
  fresh: GenerationKnowledge,
  cases: readonly LabelledCase[],
  vocabulary: Vocabulary,
): Promise<GenerationPreview> => {
  const languages = await languagesOfAnswers(cases, [live.store, fresh.store]);
  const outcomesOf = async ({ findEvidence }: GenerationKnowledge) =>
    (await makeEvaluateCases({ findEvidence, vocabulary })('preview', cases, languages)).outcomes;
  return compareFirstHits(await outcomesOf(live), await outcomesOf(fresh));
};
