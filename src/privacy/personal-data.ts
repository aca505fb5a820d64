import type { LanguageCode } from '../language/language-code.ts';
import type { TextSpan } from '../language/text-span.ts';

/** The kinds of personal data that are masked, in the words that placeholders use: `[email-1]`, `[date-of-birth-2]`. */
export const personalDataTypes = [
  'email',
  'phone',
  'national-id',
  'vin',
  'plate',
  'iban',
  'card-number',
  'address',
  'postcode',
  'ip-address',
  'date-of-birth',
  'order-number',
  'name',
] as const;

export type PersonalDataType = (typeof personalDataTypes)[number];

/** One masked value: the span points into the original text, the placeholder stands in the masked one. */
export type MaskedEntity = TextSpan & {
  readonly type: PersonalDataType;
  /** The same for the same value of one type within a case. */
  readonly placeholder: string;
};

/** A text without its personal data, and where that stood; entities are in order and do not overlap. */
export type MaskedText = {
  readonly text: string;
  readonly entities: readonly MaskedEntity[];
};

/** What is known about a text beside its words. */
export type MaskingContext = {
  readonly language: LanguageCode;
  /** Names of the people of the case: each is masked whole, and each of its parts of three letters or more. */
  readonly names: readonly string[];
  /** ISO 3166 alpha-2; tells the country of telephone numbers without a country code. Default: the language's own country. */
  readonly market?: string | null;
};
