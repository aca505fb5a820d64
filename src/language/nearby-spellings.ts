import { distance } from 'fastest-levenshtein';

/** A term of a collection and in how many of its passages it occurs. */
export type KnownTerm = { readonly term: string; readonly passages: number };

/** What to look up in a collection to find every term that a slip may stand for. */
export type SpellingProbe = {
  /** Every spelling that one slip or dropped marks may have come from. */
  readonly spellings: readonly string[];
  /** Terms with this start and a length within the bounds may be two slips away; null for a word too short for two. */
  readonly twoSlips: {
    readonly prefix: string;
    readonly minLength: number;
    readonly maxLength: number;
  } | null;
};

/** In shorter words one letter more or less makes another word. */
const minLength = 4;

/** Longer ones are parts of addresses and no words; the bound keeps the number of spellings below 1,700. */
const maxLength = 24;

/** From this length on two slips are forgiven. */
const minForTwo = 8;

/** Slips are rare in the first letters of a word; where they are right a collection has few enough terms to compare. */
const prefixShare = 0.5;
const maxPrefix = 5;

/** More replacements than this would flood a search. */
const maxNearby = 3;

/** Dropped marks ("lagenhet" for "lägenhet") are less than a slip. */
const droppedMarks = 0.5;

const alphabets: readonly { readonly script: RegExp; readonly letters: string }[] = [
  { script: /^[\p{Script=Latin}]+$/u, letters: 'abcdefghijklmnopqrstuvwxyzåäöæø' },
  { script: /^[\p{Script=Cyrillic}]+$/u, letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ' },
  { script: /^[\p{Script=Greek}]+$/u, letters: 'αβγδεζηθικλμνξοπρστυφχψω' },
  { script: /^[\p{Script=Hebrew}]+$/u, letters: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת' },
  { script: /^[\p{Script=Arabic}]+$/u, letters: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي' },
];

/** What a letter may have been before its marks were dropped. */
const marked: Readonly<Record<string, readonly string[]>> = { a: ['å', 'ä', 'æ'], o: ['ö', 'ø'] };

/** So many letters of a word are tried with marks together; more would be too many spellings. */
const maxMarked = 4;

const withoutMarks = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('æ', 'a');

const withMarks = (word: string): readonly string[] => {
  let spellings = [''];
  let tried = 0;
  for (const letter of word) {
    const others = tried < maxMarked ? (marked[letter] ?? []) : [];
    if (others.length > 0) tried += 1;
    spellings = spellings.flatMap((start) => [letter, ...others].map((one) => start + one));
  }
  return spellings;
};

const oneSlipFrom = (word: string, letters: string): readonly string[] => {
  const found: string[] = [];
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const [here = '', next = ''] = [word.charAt(at), word.charAt(at + 1)];
    if (here !== '') found.push(before + word.slice(at + 1));
    if (next !== '') found.push(before + next + here + word.slice(at + 2));
    for (const letter of letters) {
      found.push(before + letter + word.slice(at));
      if (here !== '') found.push(before + letter + word.slice(at + 1));
    }
  }
  return found;
};

const alphabetOf = (term: string): string | null =>
  term.length < minLength || term.length > maxLength
    ? null
    : (alphabets.find(({ script }) => script.test(term))?.letters ?? null);

/**
 * Gives what to look up for a term that a collection does not have. Null for what is no misspelt word: codes, numbers, concepts,
 * short words, mixed scripts and scripts without letters.
 */
export const spellingProbe = (term: string): SpellingProbe | null => {
  const letters = alphabetOf(term);
  if (letters === null) return null;
  const spellings = new Set([withoutMarks(term), ...withMarks(term), ...oneSlipFrom(term, letters)]);
  spellings.delete(term);
  const prefix = term.slice(0, Math.min(maxPrefix, Math.floor(term.length * prefixShare)));
  return {
    spellings: [...spellings],
    twoSlips:
      term.length < minForTwo ? null : { prefix, minLength: term.length - 2, maxLength: term.length + 2 },
  };
};

/**
 * Gives the number of letters to put in, leave out, replace or swap with their neighbour (optimal string alignment),
 * https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance; some number above `limit` when it is more than that.
 */
const slips = (one: string, other: string, limit: number): number => {
  // Without swaps each of them counts twice.
  if (distance(one, other) > 2 * limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? 0;
};

/**
 * Chooses the terms that a misspelt one may stand for, at most three: those with the fewest slips (one; two from eight letters
 * on), the same first letter before others, frequent before rare. Empty for what `spellingProbe` gives null for.
 */
export const nearbySpellings = (term: string, known: readonly KnownTerm[]): readonly KnownTerm[] => {
  if (alphabetOf(term) === null) return [];
  const limit = term.length < minForTwo ? 1 : 2;
  const plain = withoutMarks(term);
  const rated = known
    .filter((other) => other.passages > 0 && other.term !== term && alphabetOf(other.term) !== null)
    .map((other) => {
      const unmarked = droppedMarks + slips(plain, withoutMarks(other.term), limit);
      const cost = Math.min(slips(term, other.term, limit), unmarked);
      return { other, cost, isElsewhere: withoutMarks(other.term).charAt(0) !== plain.charAt(0) };
    })
    .filter(({ cost }) => cost <= limit);
  const least = Math.ceil(Math.min(...rated.map(({ cost }) => cost)));
  return rated
    .filter(({ cost }) => cost <= least)
    .toSorted(
      (left, right) =>
        left.cost - right.cost ||
        Number(left.isElsewhere) - Number(right.isElsewhere) ||
        right.other.passages - left.other.passages ||
        (left.other.term < right.other.term ? -1 : 1),
    )
    .slice(0, maxNearby)
    .map(({ other }) => other);
};
