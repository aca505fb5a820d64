/** What the sentence splitter has to know about one language; all words in lower case, abbreviations without their last period. */
export type SentenceHints = {
  /** Abbreviations that are always followed by more of the same sentence ('mr', 'e.g'). */
  readonly inner: readonly string[];
  /** Abbreviations that may also close a sentence ('etc'); they do when a capital or a line end follows. */
  readonly closing: readonly string[];
  /** True where a number with a period is an ordinal ('den 3. november'). */
  readonly ordinals: boolean;
  /** Words after a number with a period that make it an ordinal: months, days, common counted nouns. */
  readonly ordinalFollowers: readonly string[];
  /** Words before a number with a period that make it an ordinal: articles, prepositions, possessives. */
  readonly ordinalLeads: readonly string[];
};
