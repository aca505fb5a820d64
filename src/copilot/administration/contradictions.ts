import { readSentence } from '../../compose/support/carrier.ts';
import type { StatedQuantity } from '../../compose/support/stated-quantities.ts';
import type { Statement } from '../../compose/support/statement.ts';
import type { Passage } from '../../knowledge/passage.ts';
import { analyseWords } from '../../language/analyse-words.ts';
import { unitBeside } from '../../language/counted-units.ts';
import { splitSentences } from '../../language/split-sentences.ts';
import { type NumberClaim, sharedThing } from './shared-thing.ts';

/** A sentence of an article that states a number, as a person reads it. */
export type StatedNumber = {
  readonly source: string;
  readonly title: string;
  readonly url: string;
  readonly sentence: string;
  /** The number with its unit, as it is written. */
  readonly number: string;
};

/** Two articles that state different numbers for what seems to be the same thing. */
export type Contradiction = {
  readonly language: string;
  readonly one: StatedNumber;
  readonly other: StatedNumber;
  /** How alike the sentences are without the numbers, 0 to 1. */
  readonly likeness: number;
};

/** A term of more claims than this tells nothing of what they are about, and comparing all of them takes long. */
const mostHolders = 60;

/** Some 10 ms. */
const claimsBetweenPauses = 200;

const keyOf = ({ passage }: NumberClaim): string => `${passage.language}\n${passage.source}`;

/** Reads the sentences of an article's passage that state a number with a unit. */
export const numberClaims = (passage: Passage): readonly NumberClaim[] => {
  const about = new Set(analyseWords(`${passage.title} ${passage.heading}`, passage.language));
  return splitSentences(passage.text, passage.language).flatMap(({ start, end }) => {
    const text = passage.text.slice(start, end).replaceAll(/\s+/gu, ' ').trim();
    if (!/\p{Nd}/u.test(text)) return [];
    const statement: Statement = readSentence(text, passage.language);
    if (!statement.quantities.some(({ unit }) => unit !== null)) return [];
    const terms = new Set(statement.words.map(({ term }) => term));
    return [{ passage, text, statement, terms, about }];
  });
};

const written = ({ text }: NumberClaim, quantity: StatedQuantity): string => {
  const { start, end } = unitBeside(text, quantity) ?? quantity;
  return text.slice(start, end);
};

const stated = (claim: NumberClaim, quantity: StatedQuantity): StatedNumber => ({
  source: claim.passage.source,
  title: claim.passage.title,
  url: claim.passage.url,
  sentence: claim.text,
  number: written(claim, quantity),
});

/** Claims by the terms that few of them hold. */
const byRareTerm = (claims: readonly NumberClaim[]): ReadonlyMap<string, readonly number[]> => {
  const holders = new Map<string, number[]>();
  claims.forEach(({ terms, passage }, at) => {
    for (const term of terms) {
      const key = `${passage.language} ${term}`;
      const places = holders.get(key) ?? [];
      places.push(at);
      holders.set(key, places);
    }
  });
  return holders;
};

/**
 * Finds pairs of articles that state different numbers for the same thing: the same sentence but for one number, in the same
 * language, for the same markets and models. Few and right rather than many; the most alike come first. `pause` is awaited time and
 * again, so that others get their turn.
 */
export const findContradictions = async (
  claims: readonly NumberClaim[],
  pause: () => Promise<void> = async () => undefined,
): Promise<readonly Contradiction[]> => {
  const holders = byRareTerm(claims);
  const weightOf = (language: string, term: string): number =>
    Math.log(1 + claims.length / (holders.get(`${language} ${term}`)?.length ?? 1));
  const found = new Map<string, Contradiction>();
  for (const [at, claim] of claims.entries()) {
    if (at % claimsBetweenPauses === 0) await pause();
    const candidates = new Set<number>();
    for (const term of claim.terms) {
      const places = holders.get(`${claim.passage.language} ${term}`) ?? [];
      if (places.length <= mostHolders) for (const place of places) if (place > at) candidates.add(place);
    }
    for (const place of candidates) {
      const other = claims[place];
      if (other === undefined) continue;
      const shared = sharedThing(claim, other, (term) => weightOf(claim.passage.language, term));
      if (shared === null) continue;
      const { likeness, one, another } = shared;
      const key = [keyOf(claim), keyOf(other)].sort().join('\n');
      if ((found.get(key)?.likeness ?? 0) >= likeness) continue;
      found.set(key, {
        language: claim.passage.language,
        one: stated(claim, one),
        other: stated(other, another),
        likeness,
      });
    }
  }
  return [...found.values()].sort((left, right) => right.likeness - left.likeness);
};
