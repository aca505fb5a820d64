import { type StatedWord, type Statement, termsOf } from './statement.ts';

/** Fitted on the development half of `eval/support`; docs/decisions/2026-11-22-support-marks.md has the measurements. */
const weights = {
  /** How much more a word of few sentences weighs than one of many. */
  rarity: 0.3,
  /** Weight of a word that no source holds, as a share of the rarest one: paraphrases have such words, too. */
  unseen: 0.8,
  /** What a word counts that is held in another form or in part. */
  partial: 0.8,
};

/** A word that shares its first letters with another is taken for another form of it. */
const shortestForm = 5;
const sharedForm = 0.7;

/** Gives how much of a word some terms hold: 1 for the word itself, less for another form or a part of it, 0 for nothing. */
export const heldShare = ({ term, parts }: StatedWord, terms: ReadonlySet<string>): number => {
  if (terms.has(term)) return 1;
  if (parts.length > 0) {
    const held = parts.filter((part) => terms.has(part)).length / parts.length;
    if (held > 0) return held * weights.partial;
  }
  if (term.length < shortestForm) return 0;
  const start = term.slice(0, Math.max(shortestForm, Math.ceil(term.length * sharedForm)));
  for (const other of terms) if (other.startsWith(start)) return weights.partial;
  return 0;
};

/** Gives the weight of a term. */
export type Weigh = (term: string) => number;

/** Makes the weight of words from how many sentences of all sources hold them. */
export const weighWords = (sentences: readonly Statement[]): Weigh => {
  const counts = new Map<string, number>();
  for (const { words, subjects } of sentences)
    for (const term of termsOf(words, subjects)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const of = (count: number): number => 1 + weights.rarity * Math.log((sentences.length + 1) / (count + 0.5));
  return (term) => {
    const count = counts.get(term);
    return count === undefined ? weights.unseen * of(1) : of(count);
  };
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

/** Measures how well the sentences of a source hold words, as a whole and where they hold most. */
export const holdWords = (
  words: readonly StatedWord[],
  sentences: readonly Statement[],
  weigh: Weigh,
): HeldWords => {
  const total = sum(words.map(({ term }) => weigh(term)));
  if (total === 0) return { wide: 1, near: 1, around: sentences };
  const held = sentences.map(({ terms }) => words.map((word) => weigh(word.term) * heldShare(word, terms)));
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
