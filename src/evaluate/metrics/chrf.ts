/** The longest n-grams counted. */
const longest = 6;

/** Recall counts beta times as much as precision. */
const beta = 2;

/** The letters of a text, white space left out. */
const lettersOf = (text: string): readonly number[] => {
  const letters: number[] = [];
  for (const letter of text.replaceAll(/\s+/gu, '')) letters.push(letter.codePointAt(0) ?? 0);
  return letters;
};

/** Lists of n-grams as numbers from 0 below `distinct`, the same n-gram the same number in both. */
type NumberedGrams = {
  readonly own: Int32Array;
  readonly other: Int32Array;
  readonly distinct: number;
};

const numberLetters = (own: readonly number[], other: readonly number[]): NumberedGrams => {
  const numbers = new Map<number, number>();
  for (const letter of [...own, ...other]) if (!numbers.has(letter)) numbers.set(letter, numbers.size);
  const numbered = (letters: readonly number[]): Int32Array =>
    Int32Array.from(letters.map((letter) => numbers.get(letter) ?? 0));
  return { own: numbered(own), other: numbered(other), distinct: numbers.size };
};

/**
 * Numbers the n-grams one letter longer: each is the one before it, which has a number already, and one more letter. The
 * numbers are found in a hash table with open addressing, at most half full; a Map makes the whole measure several times
 * as slow.
 */
const extend = (grams: NumberedGrams, letters: NumberedGrams, order: number): NumberedGrams => {
  const bits = 34 - Math.clz32(grams.own.length + grams.other.length);
  const mask = 2 ** bits - 1;
  const keys = new Float64Array(2 ** bits).fill(-1);
  const numbers = new Int32Array(2 ** bits);
  let distinct = 0;
  const longer = (shorter: Int32Array, all: Int32Array): Int32Array => {
    const result = new Int32Array(Math.max(0, shorter.length - 1));
    for (let at = 0; at < result.length; at += 1) {
      const [gram, letter] = [shorter[at] ?? 0, all[at + order] ?? 0];
      const key = gram * letters.distinct + letter;
      let slot = Math.imul(Math.imul(gram, 31_337) + letter, 0x9e37_79b1) >>> (32 - bits);
      while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
      if (keys[slot] === -1) {
        keys[slot] = key;
        numbers[slot] = distinct;
        distinct += 1;
      }
      result[at] = numbers[slot] ?? 0;
    }
    return result;
  };
  const own = longer(grams.own, letters.own);
  const other = longer(grams.other, letters.other);
  return { own, other, distinct };
};

/** Counts the n-grams two lists share, each as often as the list that has it less often. */
const countShared = ({ own, other, distinct }: NumberedGrams): number => {
  const left = new Int32Array(distinct);
  for (const gram of other) left[gram] = (left[gram] ?? 0) + 1;
  let shared = 0;
  for (const gram of own) {
    if ((left[gram] ?? 0) > 0) shared += 1;
    left[gram] = (left[gram] ?? 0) - 1;
  }
  return shared;
};

/**
 * Gives chrF2, how alike two texts are in their character n-grams up to 6, 0 to 1: the F score (beta 2) of n-gram
 * precision and recall, each averaged over the orders that both texts have. White space is left out, case counts.
 * Popović, 2015, https://aclanthology.org/W15-3049; the value of sacreBLEU 2 (nc:6|nw:0|space:no|case:mixed|eff:yes)
 * over 100, for one sentence and one reference. 0 when either text is empty.
 */
export const chrf = (text: string, reference: string): number => {
  const letters = numberLetters(lettersOf(text), lettersOf(reference));
  let grams = letters;
  let [precision, recall, orders] = [0, 0, 0];
  for (let order = 1; order <= longest; order += 1) {
    if (grams.own.length === 0 || grams.other.length === 0) break;
    const shared = countShared(grams);
    precision += shared / grams.own.length;
    recall += shared / grams.other.length;
    orders = order;
    if (order < longest) grams = extend(grams, letters, order);
  }
  if (precision + recall === 0) return 0;
  return ((1 + beta ** 2) * precision * recall) / ((beta ** 2 * precision + recall) * orders);
};
