import type { PassageKind } from '../../knowledge/passage.ts';

type Counted = { readonly kind: PassageKind; readonly documents: number; readonly passages: number };

/** How much knowledge there is, by language and by market. */
export type KnowledgeCounts = {
  readonly byLanguage: readonly (Counted & { readonly language: string })[];
  /** The market is null for what holds everywhere; what holds in several markets is counted in each. */
  readonly byMarket: readonly (Counted & { readonly market: string | null })[];
};

/** The port that counts the live knowledge. */
export type KnowledgeCensus = () => Promise<KnowledgeCounts>;
