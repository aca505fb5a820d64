import { isCurrency, unitBeside } from '../../language/counted-units.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { numberWords } from '../../language/number-words.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { placedNumbers } from '../../language/written-numbers.ts';
import { blanked, readMatches, type StatedFact, type UnreadText } from './stated-fact.ts';

const quantityAt = (text: string, { start, end }: TextSpan, number: string): StatedFact => {
  const beside = unitBeside(text, { start, end });
  if (beside === null) return { kind: 'number', value: number, start, end };
  const kind = isCurrency(beside.unit) ? 'amount' : 'number';
  return { kind, value: `${number} ${beside.unit}`, start: beside.start, end: beside.end };
};

/** Reads numbers with what they count, sums of money with their currency, and numbers written as words. */
export const readQuantities = (unread: UnreadText, language: LanguageCode): UnreadText => {
  const { text } = unread;
  const found = placedNumbers(text, language).map((number) => quantityAt(text, number, number.value));
  const rest = { text: blanked(text, found), facts: [...unread.facts, ...found] };
  const { pattern, values } = numberWords(language);
  return readMatches(rest, 'number', pattern, ({ 0: word, index }) => {
    const number = values.get(word.toLowerCase());
    if (number === undefined) return null;
    return quantityAt(rest.text, { start: index, end: index + word.length }, number).value;
  });
};
