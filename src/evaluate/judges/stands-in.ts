import { defuse } from '../../model/untrusted-text.ts';

/** So many letters make a quote: fewer stand in any text. */
const fewestLetters = 6;

const folded = (text: string): string =>
  defuse(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»"]/gu, '"')
    .replace(/[‘’‚`´]/gu, "'")
    .replace(/[‐‑‒–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * Tells whether a quote stands in a text. Case, kinds of quotation marks and dashes, blanks and what surrounds the quote
 * don't matter; where it leaves something out (...), each part must stand there in order. Quotes of less than six letters
 * and digits are none, unless they are the whole text.
 */
export const standsIn = (text: string, quote: string | null): boolean => {
  if (quote === null) return false;
  const whole = folded(text);
  const parts = folded(quote)
    .split(/\s*(?:\.{3,}|…|\[\.\.\.\])\s*/u)
    .map(bare)
    .filter((part) => part !== '');
  const letters = parts.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  if (parts.length === 0 || (letters < fewestLetters && bare(whole) !== parts[0])) return false;
  let from = 0;
  for (const part of parts) {
    const at = whole.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
};
