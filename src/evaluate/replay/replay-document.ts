import type { Article } from '../../knowledge/article.ts';
import type { ClosedCase } from '../../knowledge/closed-case.ts';
import { replayMoment } from './replay-moment.ts';

/** A document of today's knowledge with the dates that say when it became known. */
export type ReplayDocument =
  | {
      readonly kind: 'article';
      readonly article: Article;
      /** ISO 8601 or a day; null where the source does not say, and `validFrom`, then `updatedAt` stand for it. */
      readonly publishedAt: string | null;
    }
  | {
      readonly kind: 'case';
      readonly closedCase: ClosedCase;
      /** ISO 8601 or a day; null where the source does not say, and the date of the first message stands for it. */
      readonly openedAt: string | null;
      /** 'email', 'chat', …; null is drafted as 'unknown'. */
      readonly channel: string | null;
    };

/** A document with the moment from which it was known, in milliseconds since 1970. */
export type DatedDocument = { readonly document: ReplayDocument; readonly knownFrom: number };

/** Gives when a case came in at the earliest, or null. */
export const openedMoment = (document: ReplayDocument & { readonly kind: 'case' }): number | null =>
  replayMoment(document.openedAt ?? document.closedCase.messages[0]?.at ?? null, 'first');

/**
 * Tells a case whose dates contradict each other: one that closed before it was opened would be known before it was
 * asked, so neither date is believed.
 */
export const isContradictory = (document: ReplayDocument & { readonly kind: 'case' }): boolean => {
  const opened = openedMoment(document);
  const closed = replayMoment(document.closedCase.closedAt, 'last');
  return opened !== null && closed !== null && closed < opened;
};

/**
 * Gives from when on a document was known at the latest, or null where nothing says: an article from its publication, a
 * case from its closing.
 */
export const knownMoment = (document: ReplayDocument): number | null => {
  if (document.kind === 'case') {
    return isContradictory(document) ? null : replayMoment(document.closedCase.closedAt, 'last');
  }
  const { validFrom, updatedAt } = document.article;
  return replayMoment(document.publishedAt ?? validFrom ?? updatedAt, 'last');
};
