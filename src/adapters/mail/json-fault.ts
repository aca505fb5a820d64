/** Where a text stops being JSON; both count from 1. */
type JsonFault = { readonly line: number; readonly column: number };

const blanks = /[ \t\n\r]*/uy;
const bareValue = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\p{L}\p{N}.])/uy;
const escapeSequence = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/uy;

const lengthAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

type Scan = { readonly end: number; readonly isValid: boolean };

/** Reads a string from its opening quote; when it is broken, `end` is where. */
const scanString = (text: string, start: number): Scan => {
  if (text.charAt(start) !== '"') return { end: start, isValid: false };
  let at = start + 1;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') return { end: at + 1, isValid: true };
    const length = character === '\\' ? lengthAt(escapeSequence, text, at) : Number(character >= ' ');
    if (length === 0) return { end: at, isValid: false };
    at += length;
  }
  return { end: at, isValid: false };
};

const scanScalar = (text: string, start: number): Scan => {
  if (text.charAt(start) === '"') return scanString(text, start);
  const length = lengthAt(bareValue, text, start);
  return { end: start + length, isValid: length > 0 };
};

/** Reads a key and its colon. */
const scanKey = (text: string, start: number): Scan => {
  const name = scanString(text, start);
  if (!name.isValid) return name;
  const colon = name.end + lengthAt(blanks, text, name.end);
  return text.charAt(colon) === ':' ? { end: colon + 1, isValid: true } : { end: colon, isValid: false };
};

/** Gives the offset of the first character that JSON does not allow there; the text's length when it ends too early. */
const faultOffset = (text: string): number => {
  const closers: string[] = [];
  let expected: 'value' | 'key' | 'first' | 'end' = 'value';
  let at = 0;
  for (;;) {
    at += lengthAt(blanks, text, at);
    const next = text.charAt(at);
    const closer = closers.at(-1);
    if ((expected === 'end' || expected === 'first') && next !== '' && next === closer) {
      closers.pop();
      expected = 'end';
      at += 1;
    } else if (expected === 'end') {
      if (next !== ',' || closer === undefined) return at;
      expected = closer === '}' ? 'key' : 'value';
      at += 1;
    } else if (expected === 'key' || (expected === 'first' && closer === '}')) {
      const key = scanKey(text, at);
      if (!key.isValid) return key.end;
      expected = 'value';
      at = key.end;
    } else if (next === '{' || next === '[') {
      closers.push(next === '{' ? '}' : ']');
      expected = 'first';
      at += 1;
    } else {
      const scalar = scanScalar(text, at);
      if (!scalar.isValid) return scalar.end;
      expected = 'end';
      at = scalar.end;
    }
  }
};

/**
 * Finds where a text that `JSON.parse` refuses goes wrong. The engine's own message is of no use: it often names no place, and
 * it quotes the text.
 */
export const findJsonFault = (text: string): JsonFault => {
  const lines = text.slice(0, faultOffset(text)).split(/\r\n|\n|\r/u);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};
