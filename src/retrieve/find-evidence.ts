import { LRUCache } from 'lru-cache';
import { CopilotError } from '../fault/copilot-error.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { PassageStore } from '../knowledge/passage-store.ts';
import type { Embedder } from './embedder.ts';
import { speaks } from './embedder.ts';
import type { EvidenceQuery } from './evidence-query.ts';
import { evidenceReason } from './evidence-reason.ts';
import { forgiveSpelling, type SpelledQuery } from './forgive-spelling.ts';
import { letterLikeness, runsOf } from './letter-likeness.ts';
import type { PassageFilter, PassageIndex } from './passage-index.ts';
import type { RankingFeatures } from './ranking-features.ts';
import { rankingFeatures } from './ranking-features.ts';
import type { RankingModel, RankingSituation } from './ranking-score.ts';
import { rankingScore } from './ranking-score.ts';
import { scopeFactor } from './scope-factor.ts';
import { type TermWorth, termWorth } from './term-worth.ts';

/** One found passage with its score from 0 to 1 and the reason in words. */
export type EvidenceHit = {
  readonly passage: Passage;
  readonly score: number;
  readonly reason: string;
  readonly features: RankingFeatures;
  /** Which of the ranking's models gave the score. */
  readonly situation: RankingSituation;
  /** The other found passages of the same document in the same language, best first. */
  readonly siblings: readonly { readonly passage: Passage; readonly score: number }[];
};

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

/** Query vectors kept in memory; each takes a few kilobytes. */
const rememberedQueries = 1_000;

/** A passage in another language than the question's is of less use to the customer. */
const otherLanguageFactor = 0.8;
const outOfDateFactor = 0.9;

const languageRank = (passage: Passage, language: string): number =>
  (passage.language === language ? 0 : 1) + (passage.outOfDate ? 0.5 : 0);

/**
 * Tells whether a question reaches the model only through the English names of its concepts: a model that reads English
 * finds English passages for a Swedish question that way.
 */
const isGlossed = (embedder: Pick<Embedder, 'languages'>, { language }: EvidenceQuery): boolean =>
  !speaks(embedder, language) && speaks(embedder, 'en');

/** Keeps the best passage of each document; of two translations the one the customer reads, if it is as good. */
const oncePerDocument = (hits: readonly EvidenceHit[], language: string): readonly EvidenceHit[] => {
  const documents = new Map<string, EvidenceHit[]>();
  for (const hit of hits) {
    const key = `${hit.passage.kind}|${hit.passage.source}`;
    documents.set(key, [...(documents.get(key) ?? []), hit]);
  }
  return [...documents.values()].flatMap((passages) => {
    const [first] = passages;
    if (first === undefined) return [];
    const readable = passages
      .filter(({ score }) => score > first.score / 2)
      .sort((left, right) => languageRank(left.passage, language) - languageRank(right.passage, language));
    const best = readable[0] ?? first;
    const siblings = passages
      .filter(({ passage }) => passage.id !== best.passage.id && passage.language === best.passage.language)
      .map(({ passage, score }) => ({ passage, score }));
    return [{ ...best, score: Math.max(best.score, first.score), siblings }];
  });
};

/** The direction between unit vectors: half the question, half the message it stands in. */
const unitMean = (vectors: readonly Float32Array[]): Float32Array | null => {
  const [first, second] = vectors;
  if (first === undefined || second === undefined) return first ?? null;
  const sum = first.map((value, at) => value + (second[at] ?? 0));
  const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return norm === 0 ? first : sum.map((value) => value / norm);
};

const byScoreThenId = (left: EvidenceHit, right: EvidenceHit): number =>
  right.score - left.score || (left.passage.id < right.passage.id ? -1 : 1);

/** Makes the search over both legs with a second look at every candidate. */
export const makeFindEvidence = (parts: {
  readonly embedder: Embedder;
  readonly index: PassageIndex;
  readonly store: Pick<PassageStore, 'records' | 'termStatistics' | 'letterRunFrequencies' | 'similarTerms'>;
  readonly ranking: RankingModel;
}): FindEvidence => {
  const embedded = new LRUCache<string, Promise<Float32Array>>({ max: rememberedQueries });

  /** One question is searched among articles and among cases, and again when its draft is made anew. */
  const embedOnce = (meaning: string): Promise<Float32Array> => {
    const known = embedded.get(meaning);
    if (known !== undefined) return known;
    const fresh = parts.embedder.embed([meaning], 'query').then(([vector]) => {
      if (vector === undefined)
        throw new CopilotError('embedder-failed', 'The embedding model gave no vector.');
      return vector;
    });
    embedded.set(meaning, fresh);
    fresh.catch(() => embedded.delete(meaning));
    return fresh;
  };

  const queryVector = async (query: EvidenceQuery): Promise<Float32Array | null | 'failed'> => {
    const { question, message } = isGlossed(parts.embedder, query)
      ? query.gloss
      : { question: query.meaning, message: query.message };
    const texts = [question, message].filter((text) => text.trim() !== '');
    if (texts.length === 0) return null;
    try {
      return unitMean(await Promise.all(texts.map(embedOnce)));
    } catch (error) {
      if (error instanceof CopilotError && error.code === 'embedder-failed') return 'failed';
      throw error;
    }
  };

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
    vector: Float32Array | null | 'failed',
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
