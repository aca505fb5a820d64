import { gap, isMark, isPlainPair, symbolOf, unsettled } from './folded-symbols.ts';

/** Which grams, of one to three symbols, a text may hold: a bit for each hash. */
export type GramSet = Uint32Array;

/** 1 kB a text; a paragraph of a thousand characters sets one bit in six. */
const bitCount = 8_192;

const multiplier = 0x9e3779b1;
const shift = 32 - Math.log2(bitCount);

/** Gives the bit of a gram; one of fewer symbols has 0 in the place of the first. */
const bitOf = (first: number, second: number, third: number): number =>
  Math.imul(Math.imul(Math.imul(first, 0x01000193) ^ second, 0x01000193) ^ third, multiplier) >>> shift;

const gapCode = gap.charCodeAt(0);

/**
 * Gives the bits of the grams that stand for a literal: its threes, or all of it where it is shorter. A text whose set lacks
 * one of them does not hold the literal.
 */
export const gramsOfLiteral = (literal: string): readonly number[] => {
  const codes = Array.from({ length: literal.length }, (_, at) => literal.charCodeAt(at));
  if (codes.length < 3) return [bitOf(0, codes.at(-2) ?? 0, codes.at(-1) ?? 0)];
  const bits = codes.slice(2).map((code, at) => bitOf(codes[at] ?? 0, codes[at + 1] ?? 0, code));
  return bits;
};

const addGram = (set: GramSet, bit: number): void => {
  set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31));
};

const everything = (): GramSet => new Uint32Array(bitCount / 32).fill(0xffff_ffff);

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Reads the grams of a text; a text with letters that cannot be told apart surely is taken to hold all. Time is linear. */
export const readGrams = (text: string): GramSet => {
  const set = new Uint32Array(bitCount / 32);
  let before = 0;
  let last = gapCode;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at === text.length ? gapCode : text.charCodeAt(at);
    const symbol = symbolOf(unit);
    if (symbol === gapCode) {
      if (isMark(unit)) addGram(set, bitOf(0, 0, unit));
      else if (isHighSurrogate(unit) && !isPlainPair(text.codePointAt(at) ?? unit)) return everything();
      if (last === gapCode) continue;
    } else if (symbol === unsettled) return everything();
    addGram(set, bitOf(0, 0, symbol));
    addGram(set, bitOf(0, last, symbol));
    addGram(set, bitOf(before, last, symbol));
    before = last;
    last = symbol;
  }
  return set;
};

/** Tells whether a set has the bit of a gram. */
export const hasGram = (set: GramSet, bit: number): boolean =>
  ((set[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;

/** Gives what any of several texts may hold. */
export const unionOf = (sets: readonly GramSet[]): GramSet => {
  const union = new Uint32Array(bitCount / 32);
  for (const set of sets)
    for (let at = 0; at < union.length; at += 1) union[at] = (union[at] ?? 0) | (set[at] ?? 0);
  return union;
};
