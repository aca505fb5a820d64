/** A word with digits, taken apart. Numbers have a decimal point and no grouping. */
export type Code =
  | { readonly kind: 'number'; readonly number: string }
  /** A name and its number: "ccs2", "e-1042", "p5.0.3". */
  | { readonly kind: 'named'; readonly name: string; readonly number: string }
  /** A number and what it counts: "22kw", "3-phase", "12-volt". */
  | { readonly kind: 'measured'; readonly number: string; readonly unit: string }
  /** Anything else, without its hyphens, and the groups of it that are looked for by themselves. */
  | { readonly kind: 'mixed'; readonly whole: string; readonly groups: readonly string[] };

const grouped = /^\d{1,3}(?:[.,']\d{3})+$/u;
const decimal = /^\d+,\d{1,2}$/u;
const digitsOnly = /^\d[\d.,']*$/u;
const nameAndNumber = /^(?<name>[\p{L}\p{M}]+)[-'+]?(?<number>\d+(?:[.,]\d+)*)$/u;
const numberAndUnit = /^(?<number>\d+(?:[.,]\d+)*)[-'+]?(?<unit>\p{L}[\p{L}\p{M}]*)$/u;

/** "5-7 days" and "2025-2026" are two numbers; longer ones are a telephone or order number. */
const twoNumbers = /^\d{1,4}[-+]\d{1,4}$/u;

/** From this length on a group of an order number says something by itself. */
const minGroup = 4;

/** Gives a number as it is compared: "12.500" and "12'500" as "12500", "3,5" as "3.5". */
const plainNumber = (digits: string): string => {
  if (grouped.test(digits)) return digits.replaceAll(/[.,']/gu, '');
  return decimal.test(digits) ? digits.replace(',', '.') : digits;
};

/** Takes a normalised word with digits apart; gives several for what only looks like one word: "5-7", "1,2,3". */
export const readCodes = (word: string): readonly Code[] => {
  const numberOf = (digits: string): Code => ({ kind: 'number', number: plainNumber(digits) });
  if (digitsOnly.test(word)) {
    const isOne = !word.includes(',') || grouped.test(word) || decimal.test(word);
    return isOne ? [numberOf(word)] : word.split(',').filter(Boolean).map(numberOf);
  }
  if (twoNumbers.test(word)) return word.split(/[-+]/u).map(numberOf);
  const named = nameAndNumber.exec(word)?.groups;
  if (named !== undefined) {
    return [{ kind: 'named', name: named['name'] ?? '', number: plainNumber(named['number'] ?? '') }];
  }
  const measured = numberAndUnit.exec(word)?.groups;
  if (measured !== undefined) {
    const number = plainNumber(measured['number'] ?? '');
    return [{ kind: 'measured', number, unit: measured['unit'] ?? '' }];
  }
  const pieces = word.split(/[-'+,]/u);
  const groups = pieces.length > 1 ? pieces.filter((piece) => piece.length >= minGroup) : [];
  return [{ kind: 'mixed', whole: pieces.join(''), groups }];
};
