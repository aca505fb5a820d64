import type { LanguageCode } from './language-code.ts';
import type { TextSpan } from './text-span.ts';

/** A number as it stands in a text and what it may mean; values are plain digits with a point ("2000", "2.5"). */
export type WrittenNumber = {
  readonly value: string;
  /** Other ways to read it: a foreign notation, or two numbers that happen to stand side by side. */
  readonly otherwise: readonly (readonly string[])[];
};

/** A time or a run of digits with single marks inside; a run of three digits behind a space belongs to it, too. */
const pattern =
  /\p{Nd}{1,2}:\p{Nd}{2}(?![\p{Nd}:])|\p{Nd}+(?:[.,'’]\p{Nd}+|[ \u00a0\u2009\u202f]\p{Nd}{3}(?!\p{Nd}))*/gu;

const grouped =
  /^(?!0)\p{Nd}{1,3}(?:(?<mark>[.,'’ \u00a0\u2009\u202f])\p{Nd}{3})(?:\k<mark>\p{Nd}{3})*(?:(?!\k<mark>)[.,]\p{Nd}+)?$/u;
const decimal = /^\p{Nd}+[.,]\p{Nd}+$/u;

/** The sign that stands before decimals. Languages without an entry write a comma, as most of Europe does. */
const decimalSigns: Readonly<Record<string, string>> = { en: '.', und: '.' };

const plain = (whole: string, decimals: string): string => {
  const digits = whole.replaceAll(/\P{Nd}/gu, '').replace(/^0+(?=\p{Nd})/u, '');
  const rest = decimals.replace(/0+$/u, '');
  return rest === '' ? digits : `${digits}.${rest}`;
};

const asDecimal = (written: string): string => {
  const at = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
  return plain(written.slice(0, at), written.slice(at + 1));
};

const read = (written: string, language: LanguageCode): WrittenNumber => {
  const isGrouped = grouped.exec(written);
  if (isGrouped === null) {
    if (decimal.test(written)) return { value: asDecimal(written), otherwise: [] };
    const parts = written.split(/[ \u00a0\u2009\u202f]/u);
    // Dates, versions and times are no amounts; they stay as they are written.
    return parts.length === 1
      ? { value: /^\p{Nd}+$/u.test(written) ? plain(written, '') : written, otherwise: [] }
      : { value: written, otherwise: [parts.map((part) => read(part, language).value)] };
  }
  const mark = isGrouped.groups?.['mark'] ?? '';
  const last = written.charAt(Math.max(written.lastIndexOf('.'), written.lastIndexOf(',')));
  const value = last !== '' && last !== mark ? asDecimal(written) : plain(written, '');
  if (mark === ' ')
    return { value, otherwise: [written.split(' ').map((part) => read(part, language).value)] };
  const isForeign = mark === (decimalSigns[language] ?? ',') && decimal.test(written);
  return { value, otherwise: isForeign ? [[asDecimal(written)]] : [] };
};

/** Gives the numbers of a text as `writtenNumbers` does, each with the place where it stands. */
export const placedNumbers = (text: string, language: LanguageCode): readonly (WrittenNumber & TextSpan)[] =>
  [...text.matchAll(pattern)].map((match) => ({
    ...read(match[0], language),
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * Gives the numbers of a text in order, equal values written alike: "2,000", "2 000" and "2.000" are 2000, "2.5" and
 * "2,5" are 2.5. Where a mark between groups of three is the language's decimal sign, both readings are given.
 */
export const writtenNumbers = (text: string, language: LanguageCode): readonly WrittenNumber[] =>
  [...text.matchAll(pattern)].map(([written]) => read(written, language));
