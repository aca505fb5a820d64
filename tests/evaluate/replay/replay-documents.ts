import type { ReplayDocument } from '../../../src/evaluate/replay/replay-document.ts';
import type { Article } from '../../../src/knowledge/article.ts';
import type { ClosedCase } from '../../../src/knowledge/closed-case.ts';
import { articleOf, closedCaseOf } from '../../support/documents.ts';

/** Gives an article that was published at a time and, unless a test says otherwise, never edited. */
export const published = (
  id: string,
  publishedAt: string | null,
  given: Partial<Article> & { readonly text?: string } = {},
): ReplayDocument & { readonly kind: 'article' } => ({
  kind: 'article',
  article: articleOf({ id, updatedAt: publishedAt, ...given }),
  publishedAt,
});

/** Gives a case of one question and one answer. */
export const closed = (
  id: string,
  openedAt: string | null,
  closedAt: string | null,
  given: Partial<ClosedCase> & { readonly asked?: string; readonly sent?: string } = {},
): ReplayDocument & { readonly kind: 'case' } => {
  const {
    asked = 'When does the charging card arrive?',
    sent = 'A charging card takes 5 to 7 working days.',
    ...rest
  } = given;
  const messages = [
    { from: 'customer', at: null, text: asked },
    { from: 'advisor', at: null, text: sent },
  ] as const;
  return {
    kind: 'case',
    closedCase: closedCaseOf({ id, closedAt, messages, ...rest }),
    openedAt,
    channel: 'email',
  };
};
