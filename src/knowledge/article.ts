import type { LanguageCode } from '../language/language-code.ts';
import type { Audience } from './passage.ts';

/** One stretch of an article below a heading; the text before the first heading has an empty heading. */
export type ArticleSection = { readonly heading: string; readonly text: string };

/** A knowledge article in one language; its key is (id, language). */
export type Article = {
  readonly id: string;
  readonly language: LanguageCode;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly ArticleSection[];
  readonly category: string;
  readonly markets: readonly string[];
  readonly models: readonly string[];
  /** Only published articles are indexed; a draft or archived one is taken out. */
  readonly status: 'published' | 'draft' | 'archived';
  readonly audience: Audience;
  readonly updatedAt: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly url: string;
  readonly outOfDate: boolean;
};
