import { contentHash } from '../../knowledge/content-hash.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { PassageStore } from '../../knowledge/passage-store.ts';
import type { CaseStore } from '../case-store.ts';
import { type Contradiction, findContradictions, numberClaims } from './contradictions.ts';
import { latestDrafts } from './latest-drafts.ts';
import type { NumberClaim } from './shared-thing.ts';
import { articleName, type StaleArticle, staleArticles } from './stale-articles.ts';

/** What editors of the knowledge should look at. */
export type ArticleReview = {
  readonly stale: readonly StaleArticle[];
  readonly contradictions: readonly Contradiction[];
};

export type ReviewArticles = () => Promise<ArticleReview>;

type ReviewParts = {
  readonly store: Pick<PassageStore, 'hashes' | 'records'>;
  readonly cases: Pick<CaseStore, 'list' | 'latestDraft'>;
  /** ISO date. */
  readonly today: () => string;
};

/** Passages that are read at a time, some 20 ms; drafting goes on in between. */
const piece = 20;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** What is kept of the articles until one of them changes: their texts are not. */
type ReadArticles = {
  readonly articles: readonly Passage[];
  readonly contradictions: readonly Contradiction[];
};

/** What no longer holds, or is overtaken by its master, contradicts nobody. */
const isInForce = ({ validFrom, validTo, outOfDate }: Passage, today: string): boolean =>
  !outOfDate &&
  (validFrom === null || validFrom.slice(0, 10) <= today) &&
  (validTo === null || validTo.slice(0, 10) >= today);

const readArticles = async (
  store: ReviewParts['store'],
  ids: readonly string[],
  today: string,
): Promise<ReadArticles> => {
  const articles: Passage[] = [];
  const claims: NumberClaim[] = [];
  for (let at = 0; at < ids.length; at += piece) {
    for (const { passage } of await store.records(ids.slice(at, at + piece))) {
      articles.push({ ...passage, text: '' });
      if (isInForce(passage, today)) claims.push(...numberClaims(passage));
    }
    await pause();
  }
  return { articles, contradictions: await findContradictions(claims, pause) };
};

const countCitations = async (cases: ReviewParts['cases']): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const { draft } of await latestDrafts(cases)) {
    const cited = new Set(draft.draft.citations.flatMap(({ sources }) => sources));
    const names = draft.evidence
      .filter(({ passage }) => passage.kind === 'article' && cited.has(passage.source))
      .map(({ passage }) => articleName(passage));
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
};

/**
 * Makes the use case that lists stale articles and articles that contradict each other. Articles are read anew once one of them
 * has changed, or another day has begun.
 */
export const makeReviewArticles = ({ store, cases, today }: ReviewParts): ReviewArticles => {
  let known: { readonly state: string; readonly read: Promise<ReadArticles> } | null = null;
  return async () => {
    const date = today();
    const hashes = await store.hashes(['article']);
    const state = contentHash(date, ...[...hashes.values()].sort());
    if (known?.state !== state) known = { state, read: readArticles(store, [...hashes.keys()], date) };
    const asked = known;
    const { articles, contradictions } = await asked.read.catch((error: unknown) => {
      if (known === asked) known = null;
      throw error;
    });
    return { stale: staleArticles(articles, await countCitations(cases), date), contradictions };
  };
};
