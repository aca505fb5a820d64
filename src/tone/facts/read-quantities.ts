import { placedNumbers } from '../../compose/written-numbers.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { unitOf } from '../../language/units.ts';
import { factWords } from './fact-words.ts';
import { blanked, readMatches, type StatedFact, type UnreadText } from './stated-fact.ts';
import { listOf } from './word-pattern.ts';

/** What is counted, in the six languages, by one name each. Days of work go before days: the longer word is tried first. */
const counted: Readonly<Record<string, string>> = {
  workday:
    'working days?, business days?, workdays?, weekdays?, arbetsdag(?:ar|en|arna)?, vardag(?:ar|en|arna)?, bankdag(?:ar|en)?, arbeidsdag(?:er|ene)?, virkedag(?:er|ene)?, hverdag(?:er|e|ene)?, arbejdsdag(?:e|ene)?, Arbeitstag(?:e|en|es|s)?, Werktag(?:e|en|es|s)?, werkdag(?:en)?',
  day: 'days?, dag, dagar, dagarna, dager, dage, dagen, Tage?n?s?',
  week: 'weeks?, vecka, veckor, uker?, uke, uge, uger, Wochen?, weken',
  month: 'months?, månad, månader, måneder?, måned, Monate?n?s?, maand, maanden',
  year: 'years?, år, Jahre?n?s?, jaar, jaren',
  hour: 'hours?, hrs?, h, timmar, timme, timer, Stunden?, uren',
  minute: 'minutes?, mins?, minut, minuter, minutter, Minuten?, minuut, minuten',
  second: 'seconds?, sekunder?, Sekunden?, seconden?',
  times: 'times, gånger, ganger, gange, Mal, keer',
  percent: '%, per ?cent, procent, prosent, Prozent',
  degree: '°C?, degrees?, grader, Grad, graden',
  eur: '€, EUR, euros?',
  kr: 'kr, kronor, kroner, :-',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  gbp: '£, GBP, pounds?',
  usd: '\\$, USD, dollars?',
  chf: 'CHF, Franken',
};

const money: ReadonlySet<string> = new Set(['eur', 'kr', 'sek', 'nok', 'dkk', 'gbp', 'usd', 'chf']);

const afterNumber = Object.entries(counted).map(([unit, list]) => ({
  unit,
  pattern: new RegExp(`^[\\s\\u202f-]{0,2}(?:${listOf(list).join('|')})(?![\\p{L}\\p{N}])`, 'iu'),
}));

const beforeNumber = /(€|\$|£|kr|SEK|NOK|DKK|EUR|GBP|USD|CHF)\.?[ \u00a0]?$/iu;
const nextWord = /^[ \u00a0\u202f-]?(\p{L}+)/u;
const signs: Readonly<Record<string, string>> = { '€': 'eur', $: 'usd', '£': 'gbp' };

/** As much as a unit takes, with what stands before it. */
const reach = 24;

const unitAfter = (rest: string): { readonly unit: string; readonly length: number } | null => {
  for (const { unit, pattern } of afterNumber) {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) return { unit, length: found.length };
  }
  const [found = '', word = ''] = nextWord.exec(rest) ?? [];
  const unit = unitOf(word.toLowerCase());
  return unit === null ? null : { unit, length: found.length };
};

const quantityAt = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  number: string,
): StatedFact => {
  const after = unitAfter(text.slice(end, end + reach));
  if (after !== null) {
    const kind = money.has(after.unit) ? 'amount' : 'number';
    return { kind, value: `${number} ${after.unit}`, start, end: end + after.length };
  }
  const [before, currency = ''] = beforeNumber.exec(text.slice(Math.max(0, start - 6), start)) ?? [];
  return before === undefined
    ? { kind: 'number', value: number, start, end }
    : {
        kind: 'amount',
        value: `${number} ${signs[currency] ?? currency.toLowerCase()}`,
        start: start - before.length,
        end,
      };
};

/** Reads numbers with what they count, sums of money with their currency, and numbers up to twelve written as words. */
export const readQuantities = (unread: UnreadText, language: LanguageCode): UnreadText => {
  const { text } = unread;
  const found = placedNumbers(text, language).map((number) => quantityAt(text, number, number.value));
  const rest = { text: blanked(text, found), facts: [...unread.facts, ...found] };
  const { pattern, values } = factWords(language).numbers;
  return readMatches(rest, 'number', pattern, ({ 0: word, index }) => {
    const number = values.get(word.toLowerCase());
    if (number === undefined) return null;
    return quantityAt(rest.text, { start: index, end: index + word.length }, number).value;
  });
};
