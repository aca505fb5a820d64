/** A pattern and what takes its place. */
export type Rewrite = readonly [pattern: RegExp, replacement: string];

/** Verbs that are conjugated alike, so that "lieferte", "geliefert" and "Lieferung" have one stem. */
export type VerbClass = {
  /** What an infinitive of the class ends with; the rest is its base. */
  readonly ending: string;
  /** Every form, '~' for the base: "~t ge~t". What stands before '|' in an infinitive ("auf|laden") leads each form. */
  readonly forms: string;
  readonly infinitives: string;
};

/** What is known about the word forms of a language beside its Snowball algorithm. Lists are separated by white space. */
export type WordForms = {
  /** The name of the Snowball algorithm. */
  readonly algorithm: string;
  /** Brings spellings of one word together before anything else: "ß" and "ss", accents that hurried writers drop. */
  readonly fold: readonly Rewrite[];
  /** Words that tell no two texts apart. */
  readonly stopWords: string;
  /** Words of their own that look like a stop word typed without its marks: Swedish "bor" is no "bör". */
  readonly notStopWords?: string;
  readonly verbs: readonly VerbClass[];
  /** One word a line: the form that gives the stem, or with '!' is the stem, then those that no rule leads to it. */
  readonly irregular: string;
  /** Endings that Snowball does not know, taken off before it. */
  readonly before: readonly Rewrite[];
  /** Repairs of Snowball's stems. */
  readonly after: readonly Rewrite[];
};
