import type { StatedWord } from './stated-words.ts';
import type { Statement } from './statement.ts';
import { hasStart, type Terms } from './terms.ts';

/** Fitted on the development half of `eval/support`; docs/decisions/2026-11-22-support-marks.md has the measurements. */
const weights = {
  /** How much more a word of few sentences weighs than one of many. */
  rarity: 0.3,
  /** Weight of a word that no source holds, as a share of the rarest one: paraphrases have such words, too. */
  unseen: 0.8,
  /** What a word counts that is held in another form or in part. */
  partial: 0.8,
};

/** Gives how much of a word some terms hold: 1 for the word itself, less for another form or a part of it, 0 for nothing. */
export const heldShare = ({ term, parts, start }: StatedWord, terms: Terms): number => {
  if (terms.all.has(term)) return 1;
  if (parts.length > 0) {
    const held = parts.filter((part) => terms.all.has(part)).length / parts.length;
    if (held > 0) return held * weights.partial;
  }
  return start !== null && hasStart(terms, start) ? weights.partial : 0;
};

/** Gives what no part of a text holds more of a word than, by the terms of the whole text. */
export const mostHeldShare = ({ term, parts, start }: StatedWord, terms: Terms): number => {
  if (terms.all.has(term)) return 1;
  const isPartial = parts.some((part) => terms.all.has(part)) || (start !== null && hasStart(terms, start));
  return isPartial ? weights.partial : 0;
};

/** A word with its weight among all sources. */
export type WeighedWord = StatedWord & { readonly weight: number };

/** Gives words their weights. */
export type Weigh = (words: readonly StatedWord[]) => readonly WeighedWord[];

/** In how many sentences of a source each term stands. */
export type TermCounts = ReadonlyMap<string, number>;

/** Makes the weights of words from how many sentences of all sources, which have so many, hold them. */
export const weighWords = (counts: readonly TermCounts[], sentences: number): Weigh => {
  const known = new Map<string, number>();
  const of = (count: number): number => 1 + weights.rarity * Math.log((sentences + 1) / (count + 0.5));
  const weightOf = (term: string): number => {
    const made = known.get(term);
    if (made !== undefined) return made;
    let count = 0;
    for (const source of counts) count += source.get(term) ?? 0;
    const weight = count === 0 ? weights.unseen * of(1) : of(count);
    known.set(term, weight);
    return weight;
  };
  return (words) => words.map((word) => ({ ...word, weight: weightOf(word.term) }));
};

/** Adds numbers up. */
export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** As many sentences next to each other may carry one statement. */
const widestWindow = 3;

/** How well sentences hold some words. Shares are 0 to 1, and 1 where there are no words. */
export type HeldWords = {
  /** By all sentences together. */
  readonly wide: number;
  /** By those next to each other that hold most, which are `around`. */
  readonly near: number;
  readonly around: readonly Statement[];
};

/** Gives the weight of words together. */
export const weightOf = (words: readonly WeighedWord[]): number => sum(words.map(({ weight }) => weight));

/** Measures how well the sentences of a source hold words, as a whole and where they hold most. */
export const holdWords = (words: readonly WeighedWord[], sentences: readonly Statement[]): HeldWords => {
  const total = weightOf(words);
  if (total === 0) return { wide: 1, near: 1, around: sentences };
  const held = sentences.map(({ terms }) => words.map((word) => word.weight * heldShare(word, terms)));
  const shareOf = (from: number, to: number): number => {
    let all = 0;
    for (let at = 0; at < words.length; at += 1) {
      let most = 0;
      for (let place = from; place < to; place += 1) most = Math.max(most, held[place]?.[at] ?? 0);
      all += most;
    }
    return all / total;
  };
  let best = { near: 0, from: 0, to: 0 };
  for (let from = 0; from < sentences.length; from += 1)
    for (let to = from + 1; to <= Math.min(from + widestWindow, sentences.length); to += 1) {
      const near = shareOf(from, to);
      if (near > best.near + 1e-9) best = { near, from, to };
    }
  return {
    wide: shareOf(0, sentences.length),
    near: best.near,
    around: sentences.slice(best.from, best.to),
  };
};
