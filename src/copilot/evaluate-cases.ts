import type { CareCase } from '../case/care-case.ts';
import type { DocumentLanguages, LabelledCase, LabelledQuestion } from '../evaluate/labelled-case.ts';
import { type Relevance, retrievalScores } from '../evaluate/metrics/retrieval-metrics.ts';
import type { PassageKind } from '../knowledge/passage.ts';
import { readableLanguages } from '../language/readable-languages.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { EvidenceHit } from '../retrieve/evidence-hit.ts';
import type { FindEvidence } from '../retrieve/find-evidence.ts';
import { meanScores, type QueryOutcome, type RetrievalEvaluation } from './evaluate-retrieval.ts';
import { evidenceFilter, questionQuery } from './question-query.ts';

/** How well the questions of labelled cases are answered: in all, by the language of the case, by its tags, and by both. */
export type CasesEvaluation = RetrievalEvaluation & {
  readonly slices: Readonly<Record<string, Pick<RetrievalEvaluation, 'queries' | 'metrics'>>>;
};

export type CaseOutcome = QueryOutcome & { readonly slices: readonly string[] };

const kinds: readonly PassageKind[] = ['article', 'answer', 'case'];

const depth = 10;

const byScore = (left: EvidenceHit, right: EvidenceHit): number => right.score - left.score;

/**
 * Gives what counts as right for a question: the labelled documents that exist in a language which is searched for the
 * case. An answer that nobody there can read is none.
 */
export const readableRelevance = (
  { language }: Pick<CareCase, 'language'>,
  { answers }: Pick<LabelledQuestion, 'answers'>,
  languages: DocumentLanguages,
): Relevance =>
  new Map(
    answers
      .filter((id) => readableLanguages(language).some((readable) => languages.get(id)?.has(readable)))
      .map((id) => [id, 1]),
  );

/** Gives the found documents of all kinds for one labelled question, best first, as a draft would search them. */
export const searchLabelledQuestion = async (
  parts: { readonly findEvidence: FindEvidence; readonly vocabulary: Vocabulary },
  careCase: CareCase,
  question: LabelledQuestion,
  limit: number,
): Promise<readonly EvidenceHit[]> => {
  const query = questionQuery(careCase, question, parts.vocabulary);
  const day = (careCase.receivedAt ?? '9999').slice(0, 10);
  const found = await Promise.all(
    kinds.map((kind) => parts.findEvidence(query, evidenceFilter(careCase, kind, day), limit)),
  );
  return found
    .flatMap(({ hits }) => hits)
    .toSorted(byScore)
    .slice(0, limit);
};

/** Makes the use case that measures the search on the questions of labelled cases; those that nothing answers are left out. */
export const makeEvaluateCases =
  (parts: { readonly findEvidence: FindEvidence; readonly vocabulary: Vocabulary }) =>
  async (
    dataset: string,
    cases: readonly LabelledCase[],
    languages: DocumentLanguages,
  ): Promise<{ readonly evaluation: CasesEvaluation; readonly outcomes: readonly CaseOutcome[] }> => {
    const outcomes: CaseOutcome[] = [];
    for (const { careCase, questions, tags } of cases) {
      for (const [at, question] of questions.entries()) {
        const relevance = readableRelevance(careCase, question, languages);
        if (relevance.size === 0) continue;
        const hits = await searchLabelledQuestion(parts, careCase, question, depth);
        const found = hits.map(({ passage }) => passage.source);
        outcomes.push({
          query: `${careCase.id}#${at + 1}`,
          slices: [careCase.language, ...tags.map((tag) => `${careCase.language} ${tag}`), ...tags],
          found,
          scores: retrievalScores(found, relevance),
        });
      }
    }
    const bySlice = new Map<string, CaseOutcome[]>();
    for (const outcome of outcomes)
      for (const slice of outcome.slices) bySlice.set(slice, [...(bySlice.get(slice) ?? []), outcome]);
    return {
      evaluation: {
        dataset,
        queries: outcomes.length,
        documents: languages.size,
        metrics: meanScores(outcomes),
        slices: Object.fromEntries(
          [...bySlice]
            .toSorted(([left], [right]) => (left < right ? -1 : 1))
            .map(([name, slice]) => [name, { queries: slice.length, metrics: meanScores(slice) }]),
        ),
      },
      outcomes,
    };
  };
