import type { LanguageCode } from '../language/language-code.ts';
import type { SearchedText } from '../language/pattern/searched-text.ts';
import type { TextSpan } from '../language/text-span.ts';
import type { PersonalDataType } from './personal-data.ts';

/**
 * How sure a match is: `proven` by check digits or an unmistakable form, `labelled` by a word beside it, `likely` by form
 * alone. Units and product terms give way to `proven` only.
 */
export type Certainty = 'proven' | 'labelled' | 'likely';

/** Where a text comes from, as far as a form may want to know. */
export type TextOrigin = {
  readonly language: LanguageCode;
  /** ISO 3166 alpha-2, or null when unknown. */
  readonly market: string | null;
};

/** What stands around a match, for forms that need to look. */
export type Surroundings = TextOrigin & {
  /** At most 64 units of text before the value, on its line. */
  readonly before: string;
  /** At most 32 units of text after the value, on its line. */
  readonly after: string;
};

/** One way in which a value of a type is written. */
export type RecogniserForm = {
  /** What is written this way, in a few words. */
  readonly name: string;
  readonly certainty: Certainty;
  /** Global. A named group `value` marks the part to mask; without it the whole match is masked. Must match in linear time. */
  readonly pattern?: RegExp;
  /** Takes the place of `pattern` where a library or a length table finds the ends. */
  readonly find?: (searched: SearchedText, origin: TextOrigin) => Iterable<TextSpan>;
  /** Languages in which the form counts; default all. */
  readonly languages?: readonly LanguageCode[];
  /** Word beginnings in lower case of which one must stand within 64 units before or 32 after the value, on its line. */
  readonly contextWords?: readonly string[];
  /** The last word on a check: digits, dates, neighbours. */
  readonly validate?: (value: string, surroundings: Surroundings) => boolean;
};

/** A sentence with its personal data between guillemets: 'Ring mig på «070-174 06 31»'. */
type RecogniserExample = {
  readonly language: LanguageCode;
  readonly text: string;
};

/** All forms of one type of personal data, with examples that run as tests. */
export type Recogniser = {
  readonly type: PersonalDataType;
  readonly forms: readonly RecogniserForm[];
  /** Gives two spellings of one value the same key, so that they share a placeholder; default lower case without spaces. */
  readonly canonical?: (value: string, origin: TextOrigin) => string;
  readonly examples: {
    /** The values between guillemets are masked with this type, and nothing else with it. */
    readonly masked: readonly RecogniserExample[];
    /** Nothing is masked with this type. */
    readonly kept: readonly RecogniserExample[];
  };
};
