import type { PassageStore } from '../knowledge/passage-store.ts';
import type { Embedder } from './embedder.ts';
import type { EvidenceHit } from './evidence-hit.ts';
import type { EvidenceQuery } from './evidence-query.ts';
import { evidenceReason } from './evidence-reason.ts';
import { forgiveSpelling, type SpelledQuery } from './forgive-spelling.ts';
import { letterLikeness, runsOf } from './letter-likeness.ts';
import { byScoreThenId, oncePerDocument } from './once-per-document.ts';
import type { PassageFilter, PassageIndex } from './passage-index.ts';
import { isGlossed, makeQueryVector, type QueryVector } from './query-vector.ts';
import type { RankingFeatures } from './ranking-features.ts';
import { rankingFeatures } from './ranking-features.ts';
import type { RankingModel, RankingSituation } from './ranking-score.ts';
import { rankingScore } from './ranking-score.ts';
import { scopeFactor } from './scope-factor.ts';
import { type TermWorth, termWorth } from './term-worth.ts';

/** What was found, best first, each document once; `missingLegs` names what could not answer. */
export type FoundEvidence = {
  readonly hits: readonly EvidenceHit[];
  /** What each term of the query is worth in this collection. */
  readonly worth: TermWorth;
  readonly missingLegs: readonly ('dense' | 'lexical')[];
};

export type FindEvidence = (
  query: EvidenceQuery,
  filter: PassageFilter,
  limit: number,
) => Promise<FoundEvidence>;

/** A query as this collection sees it. */
type PreparedQuery = SpelledQuery & {
  readonly worth: TermWorth;
  /** How often each run of letters of the question occurs. */
  readonly runs: ReadonlyMap<string, number>;
};

/** Candidates per leg that get the second look. */
const candidatesPerLeg = 20;

/** A passage in another language than the question's is of less use to the customer. */
const otherLanguageFactor = 0.8;
const outOfDateFactor = 0.9;

/** Makes the search over both legs with a second look at every candidate. */
export const makeFindEvidence = (parts: {
  readonly embedder: Embedder;
  readonly index: PassageIndex;
  readonly store: Pick<PassageStore, 'records' | 'termStatistics' | 'letterRunFrequencies' | 'similarTerms'>;
  readonly ranking: RankingModel;
}): FindEvidence => {
  const queryVector = makeQueryVector(parts.embedder);
  const prepared = new WeakMap<EvidenceQuery, Promise<PreparedQuery>>();

  /** What the collection says of a query's words is asked once, though it is searched among articles, answers and cases. */
  const prepareOnce = (asked: EvidenceQuery): Promise<PreparedQuery> => {
    const known = prepared.get(asked);
    if (known !== undefined) return known;
    const fresh = Promise.all([
      forgiveSpelling(asked, parts.store),
      parts.store.letterRunFrequencies([...runsOf(asked.terms)]),
    ]).then(([spelled, runs]) => ({ ...spelled, runs, worth: termWorth(spelled.query, spelled.statistics) }));
    prepared.set(asked, fresh);
    fresh.catch(() => prepared.delete(asked));
    return fresh;
  };

  const rankingSituation = (
    query: EvidenceQuery,
    vector: QueryVector,
    { meaning }: RankingFeatures,
  ): RankingSituation => {
    if (vector === null || vector === 'failed') return 'wordsOnly';
    if (isGlossed(parts.embedder, query)) return 'glossed';
    return meaning === null ? 'wordsOnly' : 'withMeaning';
  };

  return async (asked, filter, limit) => {
    const [vector, { query, statistics, alternatives, runs, worth }] = await Promise.all([
      queryVector(asked),
      prepareOnce(asked),
    ]);
    const candidates = await parts.index.search({
      terms: [...new Set([...query.terms, ...alternatives, ...query.surroundings])],
      vector: vector === 'failed' ? null : vector,
      filter,
      limit: candidatesPerLeg,
    });
    const cosines = new Map(candidates.map(({ id, cosine }) => [id, cosine]));
    const records = await parts.store.records([...cosines.keys()]);
    const inCollection = { passages: statistics.passages, frequencies: runs };
    const letters = letterLikeness(asked.terms, inCollection, records);
    const hits = records.map((record, at): EvidenceHit => {
      const { passage } = record;
      const features = rankingFeatures(worth, record, cosines.get(passage.id) ?? null, {
        letters: letters[at] ?? 0,
        day: filter.validOn,
      });
      const situation = rankingSituation(query, vector, features);
      const score =
        rankingScore(features, parts.ranking[situation]) *
        scopeFactor(query.scope, passage) *
        (passage.language === query.language ? 1 : otherLanguageFactor) *
        (passage.outOfDate ? outOfDateFactor : 1);
      const reason = evidenceReason(query, passage, features);
      return { passage, score, features, situation, reason, siblings: [] };
    });
    hits.sort(byScoreThenId);
    const once = [...oncePerDocument(hits, query.language)].sort(byScoreThenId);
    return { hits: once.slice(0, limit), worth, missingLegs: vector === 'failed' ? ['dense'] : [] };
  };
};
