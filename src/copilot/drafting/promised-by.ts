import { LRUCache } from 'lru-cache';
import type { LanguageCode } from '../../language/language-code.ts';
import { statedFacts } from '../../tone/facts/stated-facts.ts';
import type { GuardSource } from './guard-source.ts';

const free = 'free of charge';

/** What somebody may insist on; it may not be given to one customer because another one got it. */
const promisesOfMoney: ReadonlySet<string> = new Set(['refund', 'compensation', free]);

/** Says of a price that there is none; read as a promise and not as the denial that its words are. */
const costsNothing =
  /(?<!\p{L})(?:costs?|cost you) nothing|(?<!\p{L})(?:kostar|koster)(?: [^\s.!?]+){0,5} (?:ingenting|inget|inte något|ikke noe|ikke noget|intet)(?!\p{L})|(?<!\p{L})kostet(?: [^\s.!?]+){0,5} nichts|(?<!\p{L})kost(?: [^\s.!?]+){0,5} niets/iu;

const rememberedTexts = 1_000;

const remembered = new LRUCache<string, ReadonlySet<string>>({ max: rememberedTexts });

/** The promises of money in a text, save those of sentences that deny something. */
const promisesIn = (text: string, language: LanguageCode): ReadonlySet<string> => {
  const key = `${language}\n${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const lines = text.split(/(?<=[.!?])\s+|\n+/u);
  const fresh = new Set(lines.some((line) => costsNothing.test(line)) ? [free] : []);
  const unpriced = lines.map((line) => line.replace(costsNothing, ' '));
  for (const facts of statedFacts(unpriced, { language, names: [] })) {
    if (facts.some(({ kind }) => kind === 'negation')) continue;
    for (const { kind, value } of facts)
      if (kind === 'promise' && promisesOfMoney.has(value)) fresh.add(value);
  }
  remembered.set(key, fresh);
  return fresh;
};

/** Tells who makes the promises of money in a sentence: an article or an approved answer, past cases alone, or nobody; null without any. */
export const promisedBy = (
  sentence: string,
  language: LanguageCode,
  sources: readonly GuardSource[],
): 'us' | 'cases' | 'nobody' | null => {
  const promised = promisesIn(sentence, language);
  if (promised.size === 0) return null;
  const isMadeBy = (some: readonly GuardSource[]): boolean =>
    [...promised].every((value) => some.some((one) => promisesIn(one.text, one.language).has(value)));
  if (isMadeBy(sources.filter(({ kind }) => kind !== 'case'))) return 'us';
  return isMadeBy(sources) ? 'cases' : 'nobody';
};
