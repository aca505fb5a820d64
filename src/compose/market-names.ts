import type { LanguageCode } from '../language/language-code.ts';
import type { TextSpan } from '../language/text-span.ts';

/** Whom a sentence is for: the customer's market, other markets only, or everybody. */
export type SentenceAudience = 'home' | 'others' | 'everybody';

/** Areas that hold markets and are none: EU, euro area, United Nations, unknown region. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'ZZ']);

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

let listed: readonly string[] | null = null;

/** Every ISO 3166 code that ICU has a name for. */
const countryCodes = (): readonly string[] => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  listed ??= letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code)
    .filter((code) => !notCountries.has(code));
  return listed;
};

/** The names of the countries by their first word, and what country each is. */
type Names = ReadonlyMap<string, readonly { readonly name: string; readonly country: string }[]>;

/** Reads the names of all countries in a language, long and short ("United Kingdom", "UK"), from ICU. */
const readNames = (language: LanguageCode): Names => {
  const countries = new Map<string, string>();
  for (const style of ['long', 'short'] as const) {
    const names = new Intl.DisplayNames([language, 'en'], { type: 'region', style, fallback: 'none' });
    for (const country of countryCodes()) {
      const name = names.of(country);
      if (name !== undefined && name.length > 1) countries.set(name, country);
    }
  }
  // ISO 4217 codes begin with the ISO 3166 code of the country whose money it is; the euro has none.
  for (const currency of Intl.supportedValuesOf('currency')) {
    const country = currency.slice(0, 2);
    if (!currency.startsWith('X') && !notCountries.has(country)) countries.set(currency, country);
  }
  const byFirstWord = new Map<string, { readonly name: string; readonly country: string }[]>();
  for (const [name, country] of countries) {
    const [word = name] = name.match(/^\p{L}+/u) ?? [];
    byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), { name, country }]);
  }
  for (const named of byFirstWord.values()) named.sort((left, right) => right.name.length - left.name.length);
  return byFirstWord;
};

const remembered = new Map<LanguageCode, Names>();

const namesOf = (language: LanguageCode): Names => {
  const known = remembered.get(language);
  if (known !== undefined) return known;
  const read = readNames(/^[a-z]{2,3}$/u.test(language) && language !== 'und' ? language : 'en');
  remembered.set(language, read);
  return read;
};

/** Gives the countries that a text names as ISO 3166 codes, by name or by currency code, each with its place. */
export const placedMarkets = (
  text: string,
  language: LanguageCode,
): readonly (TextSpan & { readonly market: string })[] => {
  const names = namesOf(language);
  const found: (TextSpan & { readonly market: string })[] = [];
  for (const { 0: word, index } of text.matchAll(/(?<!\p{L})\p{Lu}\p{L}+/gu)) {
    // "Sveriges", "Schwedens": a genitive is the same country.
    for (const { name, country } of names.get(word) ?? names.get(word.replace(/s$/u, '')) ?? [])
      if (text.startsWith(name, index)) {
        found.push({ market: country, start: index, end: index + name.length });
        break;
      }
  }
  return found;
};

/** Gives the ISO 3166 codes of the countries that a text names, by name or by currency code, as the language writes them. */
export const marketsNamed = (text: string, language: LanguageCode): ReadonlySet<string> =>
  new Set(placedMarkets(text, language).map(({ market }) => market));

/**
 * Tells whom a sentence is for, given the markets that are the customer's or named in the question. What stands in
 * brackets is an aside: "10 euro (109 SEK)" holds for every euro market.
 */
export const sentenceAudience = (
  sentence: string,
  language: LanguageCode,
  home: ReadonlySet<string>,
): SentenceAudience => {
  if (home.size === 0) return 'everybody';
  const named = marketsNamed(sentence, language);
  if (named.size === 0) return 'everybody';
  for (const market of named) if (home.has(market)) return 'home';
  const outside = sentence.replaceAll(/\([^()]*\)/gu, ' ');
  return marketsNamed(outside, language).size > 0 ? 'others' : 'everybody';
};
