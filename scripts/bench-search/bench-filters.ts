import type { Passage } from '../../src/knowledge/passage.ts';
import type { PassageFilter } from '../../src/retrieve/passage-index.ts';

export type FilterName = 'open' | 'half' | 'narrow';

const open: PassageFilter = {
  kinds: ['article', 'case', 'answer'],
  languages: null,
  market: null,
  model: null,
  withInternal: true,
  validOn: '2025-12-31',
};

/** The filters of the bench: nothing left out, about half, and what a draft asks articles for, which is about 4 %. */
export const benchFilters: Readonly<Record<FilterName, PassageFilter>> = {
  open,
  half: { ...open, languages: ['en'] },
  narrow: { ...open, kinds: ['article'], languages: ['en'], market: 'SE', withInternal: false },
};

export const filterNames: readonly FilterName[] = ['open', 'half', 'narrow'];

type Scoped = Pick<
  Passage,
  'kind' | 'language' | 'markets' | 'models' | 'audience' | 'validFrom' | 'validTo'
>;

const holds = (limits: readonly string[], value: string | null): boolean =>
  value === null || limits.length === 0 || limits.includes(value);

/** Tells whether a passage passes a filter, as the port defines it. */
export const passes = (passage: Scoped, filter: PassageFilter): boolean =>
  filter.kinds.includes(passage.kind) &&
  (filter.languages === null || filter.languages.includes(passage.language)) &&
  holds(passage.markets, filter.market) &&
  holds(passage.models, filter.model) &&
  (filter.withInternal || passage.audience === 'public') &&
  (passage.validFrom === null || passage.validFrom <= filter.validOn) &&
  (passage.validTo === null || passage.validTo >= filter.validOn);
