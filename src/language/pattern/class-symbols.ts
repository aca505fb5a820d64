import { anyNumber, gap, isPlainPair, symbolOf, unsettled } from './folded-symbols.ts';

/** A class of more symbols says too little to look for each. */
const mostSymbols = 16;

/** The longest range of characters that is read one by one. */
const longestRange = 200;

const controls: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v' };

const codeOf = (token: string): number | null => {
  if (!token.startsWith('\\')) return token.codePointAt(0) ?? null;
  const hex = /^\\[ux]\{?([0-9a-f]{2,6})\}?$/iu.exec(token)?.[1];
  if (hex !== undefined) return Number.parseInt(hex, 16);
  const letter = token.slice(1);
  const plain = controls[letter] ?? letter;
  return /^[a-z0-9]/iu.test(plain) ? null : (plain.codePointAt(0) ?? null);
};

const symbolOfCode = (code: number): string | null => {
  if (code > 0xffff) return isPlainPair(code) ? gap : null;
  const symbol = symbolOf(code);
  return symbol === unsettled ? null : String.fromCharCode(symbol);
};

/** Gives the one symbol of a class escape; null where it has many. */
const symbolOfEscape = (token: string): string | null => {
  if (token === '\\s') return gap;
  return token === '\\d' || token === '\\p{N}' || token === '\\p{Nd}' ? anyNumber : null;
};

const tokenPattern = /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\?[\s\S]/giu;

const symbolsOfTokens = (tokens: readonly string[]): readonly string[] | null => {
  const found = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const low = codeOf(token);
    const isRange = low !== null && tokens[at + 1] === '-' && at + 2 < tokens.length;
    const high = isRange ? codeOf(tokens[at + 2] ?? '') : low;
    if (isRange) at += 2;
    if (low !== null && (high === null || high - low > longestRange)) return null;
    const symbols =
      low === null || high === null
        ? [symbolOfEscape(token)]
        : Array.from({ length: high - low + 1 }, (_, more) => symbolOfCode(low + more));
    for (const symbol of symbols) {
      if (symbol === null || found.size >= mostSymbols) return null;
      found.add(symbol);
    }
  }
  return [...found];
};

const holdsAllOfWords = (tokens: readonly string[]): boolean =>
  tokens.includes('\\p{L}') && tokens.includes('\\p{N}');

const insideOf = (source: string): readonly string[] => source.slice(1, -1).match(tokenPattern) ?? [];

/** Tells whether a set of a pattern holds all letters and numbers, so that its absence means a gap. */
export const isWordClass = (source: string): boolean =>
  source.startsWith('[') && !source.startsWith('[^') && holdsAllOfWords(insideOf(source));

const readSymbols = (source: string): readonly string[] | null => {
  if (source === '.') return null;
  if (!source.startsWith('[')) return symbolsOfTokens(source.match(tokenPattern) ?? []);
  const inside = insideOf(source);
  if (inside[0] !== '^') return symbolsOfTokens(inside);
  return holdsAllOfWords(inside) ? [gap] : null;
};

/** The same few hundred letters and classes stand in all patterns. */
const remembered = new Map<string, readonly string[] | null>();
const mostRemembered = 5_000;

/**
 * Gives the symbols that one character of a pattern's set may have; null where they are too many or not surely known. `source`
 * is a literal, an escape, a class or a dot, valid under the `u` flag.
 */
export const classSymbols = (source: string): readonly string[] | null => {
  const known = remembered.get(source);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const symbols = readSymbols(source);
  remembered.set(source, symbols);
  return symbols;
};
