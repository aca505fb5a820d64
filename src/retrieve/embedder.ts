import type { LanguageCode } from '../language/language-code.ts';

/** What a text is to the search: some models are told, since a question and its answer are worded differently. */
export type EmbedPurpose = 'query' | 'passage';

/** The port that turns texts into vectors of unit length. */
export type Embedder = {
  /** Names model and version; vectors of different ids are never compared. */
  readonly id: string;
  readonly dimensions: number;
  /** The languages whose meaning the model carries. */
  readonly languages: 'any' | readonly LanguageCode[];
  /** How many texts a caller with many should hand over at a time to keep the model busy; no limit. Default 32. */
  readonly textsPerCall?: number;
  /**
   * Gives one vector of `dimensions` finite numbers and length 1 per text, in order.
   * Throws CopilotError 'embedder-failed'.
   */
  readonly embed: (texts: readonly string[], purpose: EmbedPurpose) => Promise<readonly Float32Array[]>;
  readonly close: () => Promise<void>;
};

/** Tells whether the embedder's vectors say anything about texts of a language. */
export const speaks = (embedder: Pick<Embedder, 'languages'>, language: LanguageCode): boolean =>
  embedder.languages === 'any' || embedder.languages.includes(language);
