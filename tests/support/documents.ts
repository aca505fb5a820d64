import type { Article } from '../../src/knowledge/article.ts';
import type { ClosedCase } from '../../src/knowledge/closed-case.ts';
import type { KnowledgeSource, SourceItem } from '../../src/knowledge/knowledge-source.ts';

/** Gives a published English article with one section, with what a test wants otherwise. */
export const articleOf = (given: Partial<Article> & { readonly text?: string } = {}): Article => {
  const { text = 'The charging card is posted at the handover.', ...rest } = given;
  return {
    id: 'KA-1',
    language: 'en',
    title: 'Charging card',
    summary: '',
    sections: [{ heading: '', text }],
    category: 'charging',
    markets: [],
    models: [],
    status: 'published',
    audience: 'public',
    updatedAt: '2026-03-01',
    validFrom: null,
    validTo: null,
    url: '/articles/KA-1',
    outOfDate: false,
    ...rest,
  };
};

/** Gives a closed English case of one mail and its answer, with what a test wants otherwise. */
export const closedCaseOf = (given: Partial<ClosedCase> = {}): ClosedCase => ({
  id: '00300001',
  language: 'en',
  market: 'GB',
  model: null,
  category: 'charging',
  subject: 'Charging card',
  closedAt: '2026-04-01T10:00:00Z',
  customerName: 'Gareth Pritchard',
  advisorName: 'Hannah',
  messages: [
    { from: 'customer', at: null, text: 'When does the charging card arrive?' },
    { from: 'advisor', at: null, text: 'A charging card takes 5 to 7 working days.' },
  ],
  url: '/cases/00300001',
  ...given,
});

/** Gives a source that yields the given items, however often it is read. */
export const sourceOf = (items: readonly SourceItem[], name = 'list'): KnowledgeSource => ({
  name,
  read: async function* () {
    yield* items;
  },
});
