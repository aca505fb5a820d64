import { unitBeside } from '../../language/counted-units.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { numberWords } from '../../language/number-words.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { placedNumbers, type WrittenNumber } from '../../language/written-numbers.ts';
import { statementWords } from './statement-words.ts';

/** A number with what it counts; `unit` is one name for all languages, null where none is known. */
export type StatedQuantity = TextSpan & WrittenNumber & { readonly unit: string | null };

const crowns: ReadonlySet<string> = new Set(['kr', 'sek', 'nok', 'dkk']);

/**
 * Reads the numbers of a text with what they count; the lower end of a range counts the same as its upper end. A number in
 * words is one only where it counts something.
 */
export const statedQuantities = (text: string, language: LanguageCode): readonly StatedQuantity[] => {
  const words = statementWords(language);
  const inDigits = placedNumbers(text, language).map((number) => ({ ...number, isWord: false }));
  const { pattern, values } = numberWords(language);
  const inWords = [...(words === null ? [] : text.matchAll(pattern))].map((match) => ({
    value: values.get(match[0].toLowerCase()) ?? '',
    otherwise: [],
    start: match.index,
    end: match.index + match[0].length,
    isWord: true,
  }));
  const numbers = [...inDigits, ...inWords].sort((left, right) => left.start - right.start);
  const found: StatedQuantity[] = [];
  let behind: { readonly start: number; readonly unit: string | null } = { start: text.length, unit: null };
  for (const { isWord, ...number } of numbers.toReversed()) {
    const between = text.slice(number.end, behind.start);
    const shared = words?.range.test(between) === true ? behind.unit : null;
    const unit: string | null = unitBeside(text, number)?.unit ?? shared;
    behind = { start: number.start, unit };
    if (!isWord || unit !== null) found.push({ ...number, unit });
  }
  return found.reverse();
};

/** Tells whether two units may be one: crowns are those of any country until it is said which. */
const areOne = (one: string | null, other: string | null): boolean =>
  one === null ||
  other === null ||
  one === other ||
  ((one === 'kr' || other === 'kr') && crowns.has(one) && crowns.has(other));

/** Spans of time that count the same in another unit; days of work and months have no fixed length. */
const lengths: Readonly<Record<string, readonly [base: string, times: number]>> = {
  minute: ['minute', 1],
  hour: ['minute', 60],
  day: ['minute', 1_440],
  week: ['minute', 10_080],
  month: ['month', 1],
  year: ['month', 12],
};

const isSameLength = (stated: StatedQuantity, held: StatedQuantity): boolean => {
  const [base, times = 1] = lengths[stated.unit ?? ''] ?? [];
  const [heldBase, heldTimes = 1] = lengths[held.unit ?? ''] ?? [];
  return (
    base !== undefined && base === heldBase && Number(stated.value) * times === Number(held.value) * heldTimes
  );
};

/**
 * Gives the quantities among `held` that are the one that is stated, in another notation or in words, too; none where it is
 * not held. Digits in groups may be two numbers that happen to stand side by side.
 */
export const heldQuantities = (
  stated: StatedQuantity,
  held: readonly StatedQuantity[],
): readonly StatedQuantity[] => {
  // A bare number is no day of a text that counts days: "calendar week 14" beside "21 days".
  const isUnitKnown = stated.unit !== null && held.some(({ unit }) => unit === stated.unit);
  const of = (value: string): readonly StatedQuantity[] =>
    held.filter(
      (one) =>
        areOne(stated.unit, one.unit) &&
        !(isUnitKnown && one.unit === null) &&
        (one.value === value || one.otherwise.some((values) => values.includes(value))),
    );
  const whole = [...of(stated.value), ...held.filter((one) => isSameLength(stated, one))];
  if (whole.length > 0) return whole;
  for (const values of stated.otherwise) {
    const found = values.map(of);
    if (found.length > 0 && found.every((one) => one.length > 0)) return found.flat();
  }
  return [];
};
