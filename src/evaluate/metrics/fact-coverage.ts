import type { LanguageCode } from '../../language/language-code.ts';
import { writtenNumbers } from '../../language/written-numbers.ts';

/** A fact that a reply must hold, or several ways to write it of which one is enough. */
export type RequiredFact = string | readonly string[];

export type FactCoverage = {
  /** Facts held over facts required, 0 to 1; null where none is required. */
  readonly share: number | null;
  readonly required: number;
  /** The facts that are not in the reply, as they were given (the first way of each). */
  readonly missing: readonly string[];
};

/** Runs of letters, signs that belong to amounts, and runs of digits with marks and blanks between them. */
const pieces = /[\p{L}\p{M}]+|[%‰€$£¥°]|\p{Nd}(?:[\p{Nd}.,:'’ \u00a0\u2009\u202f]*\p{Nd})?/gu;

/**
 * Gives a text as its words, signs and number values in order, with a blank around each. A number that can be read in
 * two ways ("1.000", or two numbers side by side) makes a second reading of the whole text.
 */
const readingsOf = (text: string, language: LanguageCode): readonly string[] => {
  const usual: string[] = [];
  const other: string[] = [];
  for (const [piece] of text.normalize('NFKC').toLowerCase().matchAll(pieces)) {
    const numbers = /^\p{Nd}/u.test(piece) ? writtenNumbers(piece, language) : [];
    if (numbers.length === 0) {
      usual.push(piece);
      other.push(piece);
      continue;
    }
    for (const { value, otherwise } of numbers) {
      usual.push(value);
      other.push(...(otherwise[0] ?? [value]));
    }
  }
  return [...new Set([usual.join(' '), other.join(' ')])].map((reading) => ` ${reading} `);
};

/** A fact may end inside a word of the reply, as words take endings, but not inside a number. */
const sought = (reading: string): string => (/\p{L} $/u.test(reading) ? reading.slice(0, -1) : reading);

/**
 * Gives the share of the must-have facts that a reply holds. A fact is held when its words and numbers stand in the
 * reply in the same order with nothing between them. Letter case, white space, punctuation and the notation of numbers
 * don't matter: "1 000", "1.000" and "1,000" are one, and so are "48h" and "48 h"; the last word may have another ending
 * ("15 working day" is held by "15 working days", but "5 days" not by "15 days"). A lexical measure: it sees no
 * synonyms, for which a fact lists several ways, and no negation. The recall of the must-have "nuggets" of Voorhees,
 * 2003, https://trec.nist.gov/pubs/trec12/papers/QA.OVERVIEW.pdf.
 */
export const factCoverage = (
  reply: string,
  facts: readonly RequiredFact[],
  language: LanguageCode,
): FactCoverage => {
  const replies = readingsOf(reply, language);
  const isHeld = (fact: string): boolean =>
    readingsOf(fact, language).some((reading) => replies.some((text) => text.includes(sought(reading))));
  const missing = facts
    .map((fact) => (typeof fact === 'string' ? [fact] : fact))
    .filter((ways) => !ways.some(isHeld))
    .map(([way]) => way ?? '');
  return {
    share: facts.length === 0 ? null : (facts.length - missing.length) / facts.length,
    required: facts.length,
    missing,
  };
};
