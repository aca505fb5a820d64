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
  readonly store: Pick<PassageStore, 'hashes' | 'records' | 'revision'>;
  readonly cases: Pick<CaseStore, 'list' | 'latestDraft'>;
  /** ISO date. */
  readonly today: () => string;
};

/** Passages that are read at a time; drafting goes on in between. */
const piece = 200;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const readPassages = async ({ store }: Pick<ReviewParts, 'store'>) => {
  const ids = [...(await store.hashes(['article'])).keys()];
  const passages: Passage[] = [];
  const claims: NumberClaim[] = [];
  for (let at = 0; at < ids.length; at += piece) {
    for (const { passage } of await store.records(ids.slice(at, at + piece))) {
      passages.push(passage);
      claims.push(...numberClaims(passage));
    }
    await pause();
  }
  return { passages, claims };
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

/** What no longer holds, or is overtaken by its master, contradicts nobody. */
const isInForce = ({ validFrom, validTo, outOfDate }: Passage, today: string): boolean =>
  !outOfDate &&
  (validFrom === null || validFrom.slice(0, 10) <= today) &&
  (validTo === null || validTo.slice(0, 10) >= today);

/** Makes the use case that lists stale articles and articles that contradict each other. Articles are read anew once they change. */
export const makeReviewArticles = (parts: ReviewParts): ReviewArticles => {
  const { store, cases, today } = parts;
  let known: { readonly revision: number; readonly read: ReturnType<typeof readPassages> } | null = null;
  return async () => {
    const revision = await store.revision();
    if (known?.revision !== revision) known = { revision, read: readPassages(parts) };
    const asked = known;
    const { passages, claims } = await asked.read.catch((error: unknown) => {
      if (known === asked) known = null;
      throw error;
    });
    const date = today();
    return {
      stale: staleArticles(passages, await countCitations(cases), date),
      contradictions: findContradictions(claims.filter(({ passage }) => isInForce(passage, date))),
    };
  };
};
