import type { AnswerMaterial } from '../../compose/answer-material.ts';
import { numberFidelity } from '../../evaluate/metrics/number-fidelity.ts';
import { splitSentences } from '../../language/split-sentences.ts';
import type { FactKind, StatedFact } from '../../tone/facts/stated-fact.ts';
import { factsOf } from './remembered-facts.ts';
import {
  caseText,
  citedTexts,
  namePattern,
  ownNames,
  productNames,
  type SentenceGround,
} from './sentence-ground.ts';

/** What a customer tells may be said back to them; no amount, telephone number or promise of ours rests on it. */
const fromCase: ReadonlySet<FactKind> = new Set(['number', 'time', 'code']);

const checked: ReadonlyMap<FactKind, string> = new Map([
  ['amount', 'an amount of money'],
  ['number', 'a number'],
  ['time', 'a time'],
  ['code', 'a code'],
  ['phone', 'a telephone number'],
]);

/** "5 to 7 working days" holds "5 working days", too: the unit of a range stands behind its end. */
const isHeld = ({ kind, value }: StatedFact, held: readonly StatedFact[]): boolean => {
  if (held.some((one) => one.value === value)) return true;
  if (kind !== 'number' && kind !== 'amount') return false;
  const [number, ...unit] = value.split(' ');
  const same = held.filter((one) => one.value.split(' ')[0] === number);
  if (unit.length === 0) return same.length > 0;
  const ends = ` ${unit.join(' ')}`;
  return same.some((one) => one.value === number) && held.some((one) => one.value.endsWith(ends));
};

/** A refund that a source denies is none that it promises, and what was promised in a past case was promised to somebody else. */
const isPromised = (
  promise: string,
  isDenied: boolean,
  cited: readonly AnswerMaterial[],
  names: readonly string[],
): boolean =>
  citedTexts(cited.filter(({ passage }) => isDenied || passage.kind !== 'case')).some(({ text, language }) =>
    splitSentences(text, language).some(({ start, end }) => {
      const facts = factsOf(text.slice(start, end), language, names);
      const denies = facts.some(({ kind }) => kind === 'negation');
      return denies === isDenied && facts.some(({ kind, value }) => kind === 'promise' && value === promise);
    }),
  );

/**
 * Says which numbers, dates, amounts, times, codes or promises of a sentence its sources don't hold, or null where they hold them
 * all. Numbers and dates may rest on what the customer wrote, amounts and promises may not.
 */
export const foreignFact = (
  sentence: string,
  cited: readonly AnswerMaterial[],
  ground: SentenceGround,
): string | null => {
  const names = ownNames(ground);
  const told = { text: caseText(ground), language: ground.careCase.language };
  // Names of products hold numbers; whether the model is the right one is another question.
  const named = namePattern(productNames(ground));
  const nameless = named === null ? sentence : sentence.replace(named, ' ');
  if (numberFidelity(nameless, ground.language, [...citedTexts(cited), told]).foreign.length > 0)
    return 'a number or date';
  const ofSources = citedTexts(cited).flatMap(({ text, language }) => factsOf(text, language, names));
  const ofCase = factsOf(told.text, told.language, names);
  const facts = factsOf(sentence, ground.language, names);
  for (const fact of facts) {
    const what = checked.get(fact.kind);
    if (what === undefined || isHeld(fact, ofSources)) continue;
    if (!fromCase.has(fact.kind) || !isHeld(fact, ofCase)) return what;
  }
  const days = facts.filter(({ kind, value }) => kind === 'date' && /^\p{L}/u.test(value));
  if (days.some(({ value }) => ![...ofSources, ...ofCase].some((one) => one.value === value)))
    return 'a number or date';
  const isDenied = facts.some(({ kind }) => kind === 'negation');
  const promise = facts.find(
    ({ kind, value }) => kind === 'promise' && !isPromised(value, isDenied, cited, names),
  );
  return promise === undefined ? null : `a promise (${promise.value})`;
};
