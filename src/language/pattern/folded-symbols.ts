/** Stands for whatever is between words, however long: white space, punctuation, marks, the ends of a text. */
export const gap = ' ';

/** Stands for any number sign. */
export const anyNumber = '0';

/** Told of a letter that could equal one of another symbol under some flag: nothing can be said of a text that holds it. */
export const unsettled = 0;

const number = /^\p{N}$/u;
const letter = /^\p{L}$/u;

/** Letters that equal another one when case is ignored although neither is the other's capital (CaseFolding.txt, status S). */
const twins: ReadonlyMap<string, string> = new Map([
  ['\u1FD3', '\u0390'],
  ['\u1FE3', '\u03B0'],
  ['\uFB05', '\uFB06'],
]);

/** A mark that equals the letter iota when case is ignored. */
const iotaBelow = '\u0345';

const foldLetter = (character: string): string => {
  const upper = character.toUpperCase();
  const base = upper.length === 1 ? upper : character;
  const lower = base.toLowerCase();
  const folded = lower.length === 1 ? lower : base;
  return twins.get(folded) ?? folded;
};

const unread = 0xffff;
const symbols = new Uint16Array(0x10000).fill(unread);

const readSymbol = (unit: number): number => {
  const character = String.fromCharCode(unit);
  if (character === iotaBelow) return unsettled;
  if (number.test(character)) return anyNumber.charCodeAt(0);
  return (letter.test(character) ? foldLetter(character) : gap).charCodeAt(0);
};

/**
 * Gives what a UTF-16 unit counts as when texts and patterns are compared loosely: a letter in small, `anyNumber`, `gap`, or
 * `unsettled`. Characters that a regular expression takes for equal, with or without case, have the same symbol. Half of a
 * pair is a gap; see `isPlainPair`.
 */
export const symbolOf = (unit: number): number => {
  const known = symbols[unit] ?? unread;
  if (known !== unread) return known;
  const symbol = readSymbol(unit);
  symbols[unit] = symbol;
  return symbol;
};

/** Tells whether a character of two UTF-16 units is neither letter nor number, and so a gap like its halves. */
export const isPlainPair = (codePoint: number): boolean =>
  !/[\p{L}\p{N}]/u.test(String.fromCodePoint(codePoint));

/** Tells whether a unit is a plain mark of ASCII, such as '@' or '?': a gap, but one that can be looked for as it is. */
export const isMark = (unit: number): boolean =>
  unit > 0x20 && unit < 0x7f && symbolOf(unit) === gap.charCodeAt(0);
