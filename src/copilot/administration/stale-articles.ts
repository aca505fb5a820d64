import type { Passage } from '../../knowledge/passage.ts';

/** 'old': not changed for long and cited often; 'translation': older than its master; 'ending' and 'ended': by its validity. */
export type StaleReason = 'old' | 'translation' | 'ending' | 'ended';

/** An article that somebody should look at. */
export type StaleArticle = {
  readonly source: string;
  readonly language: string;
  readonly title: string;
  readonly url: string;
  readonly reason: StaleReason;
  /** ISO date of the last change, or of the end of validity; null of translations without a date. */
  readonly date: string | null;
  /** Kept drafts that cite it. */
  readonly citedBy: number;
};

/** Facts of a product year: after so many days without a change somebody should say that it still holds. */
const longDays = 365;

/** Fewer citations than this are chance. */
const oftenCited = 3;

/** Days that an editor has to prolong an article. */
const soonDays = 30;

const day = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** Gives the name of an article in a language, under which its citations are counted. */
export const articleName = ({ source, language }: Pick<Passage, 'source' | 'language'>): string =>
  `${source}\n${language}`;

const reasonFor = (
  { date, validTo, outOfDate }: Passage,
  citedBy: number,
  today: string,
): { readonly reason: StaleReason; readonly date: string | null } | null => {
  if (validTo !== null && validTo.slice(0, 10) < today)
    return { reason: 'ended', date: validTo.slice(0, 10) };
  if (validTo !== null && validTo.slice(0, 10) <= day(today, soonDays))
    return { reason: 'ending', date: validTo.slice(0, 10) };
  if (outOfDate) return { reason: 'translation', date };
  const isOld = date !== null && date.slice(0, 10) < day(today, -longDays);
  return isOld && citedBy >= oftenCited ? { reason: 'old', date } : null;
};

const order: readonly StaleReason[] = ['ended', 'ending', 'translation', 'old'];

/**
 * Gives the articles that should be looked at, each once with its most pressing reason, those cited most first within a reason.
 * `passages` holds at least one passage of each article; `citations` counts drafts by `articleName`; `today` is an ISO date.
 */
export const staleArticles = (
  passages: readonly Passage[],
  citations: ReadonlyMap<string, number>,
  today: string,
): readonly StaleArticle[] => {
  const articles = new Map(passages.map((passage) => [articleName(passage), passage]));
  return [...articles]
    .flatMap(([name, passage]): readonly StaleArticle[] => {
      const citedBy = citations.get(name) ?? 0;
      const found = reasonFor(passage, citedBy, today);
      const { source, language, title, url } = passage;
      return found === null ? [] : [{ source, language, title, url, citedBy, ...found }];
    })
    .sort(
      (left, right) =>
        order.indexOf(left.reason) - order.indexOf(right.reason) ||
        right.citedBy - left.citedBy ||
        (left.source < right.source ? -1 : 1),
    );
};
