import type { LanguageCode } from '../language/language-code.ts';
import { callingCodes } from './calling-codes.ts';
import type { Market } from './market.ts';

/** What is known about where a customer lives. */
export type MarketClues = {
  readonly email: string | null;
  readonly phone: string | null;
  /** The customer's signature; numbers in the message itself may be somebody else's. */
  readonly signature: string;
  /** Null when the language is only a guess. */
  readonly language: LanguageCode | null;
};

const only = (codes: Iterable<string>): string | null => {
  const [first, ...others] = new Set(codes);
  return first !== undefined && others.length === 0 ? first : null;
};

/** Gives the market of an address' country domain; the United Kingdom's is 'uk'. */
const marketOfEmail = (email: string, markets: readonly Market[]): string | null => {
  const domain = /@[^@\s]*\.([a-z]{2})$/iu.exec(email.trim())?.[1]?.toUpperCase();
  const code = domain === 'UK' ? 'GB' : domain;
  return markets.find((market) => market.code === code)?.code ?? null;
};

/** Gives the one market whose calling code the international numbers of a text start with; '0044' inside an IBAN is none. */
const marketOfNumbers = (text: string, markets: readonly Market[]): string | null => {
  const found: string[] = [];
  for (const [, digits = ''] of text.matchAll(
    /(?<![\d+]|\d[ \t])(?:\+|00)[ \t]?([1-9][\d \t()./-]{6,20})/gu,
  )) {
    const number = digits.replaceAll(/\D/gu, '');
    const market = markets.find(({ code }) => number.startsWith(callingCodes[code] ?? '-'));
    if (market !== undefined) found.push(market.code);
  }
  return only(found);
};

/** Gives the one market that speaks a language, or the one that speaks it first; English tells nothing. */
const marketOfLanguage = (language: LanguageCode, markets: readonly Market[]): string | null => {
  if (language === 'en') return null;
  const speakers = markets.filter(({ languages }) => languages.includes(language));
  const first = speakers.filter(({ languages }) => languages[0] === language);
  return only(speakers.map(({ code }) => code)) ?? only(first.map(({ code }) => code));
};

/** Tells a customer's market from the address, then the telephone number, then the language; null when none of them tells. */
export const findMarket = (clues: MarketClues, markets: readonly Market[]): string | null =>
  (clues.email === null ? null : marketOfEmail(clues.email, markets)) ??
  (clues.phone === null ? null : marketOfNumbers(clues.phone, markets)) ??
  marketOfNumbers(clues.signature, markets) ??
  (clues.language === null ? null : marketOfLanguage(clues.language, markets));
