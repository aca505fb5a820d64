import type { TextSpan } from '../../language/text-span.ts';
import { escapePattern } from '../escape-pattern.ts';
import { canBeName, isOrdinaryWord, wordsOfName } from './name-form.ts';

/** More names than any case has people; a bound on the pattern that looks for them. */
const maxNames = 300;

/** Written parts of a name that are masked alone: words of three letters or more, also the halves of a double name. */
const partsOf = (name: string): readonly string[] =>
  wordsOfName(name)
    .flatMap((word) => [word, ...word.split('-')])
    .filter((part) => part.length > 2 && canBeName(part) && !isOrdinaryWord(part));

const alternatives = (values: Iterable<string>): string =>
  [...values]
    .toSorted((one, other) => other.length - one.length)
    .map((value) => escapePattern(value).replace(/ +/gu, String.raw`[ \u00A0]{1,3}\n?`))
    .join('|');

const around = (inner: string, flags: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${inner})(?=(?:['’]?[sS])?(?![\p{L}\p{M}\p{N}]))`, flags);

/**
 * Finds names in a text: whole names in any case, their parts as written, with a capital or in capitals. A genitive -s stays
 * outside the span, so that 'Annas bil' becomes '[name-1]s bil'.
 */
export const findNames = (text: string, names: readonly string[]): readonly TextSpan[] => {
  const whole = new Set<string>();
  const parts = new Set<string>();
  for (const name of names.slice(0, maxNames)) {
    const tidy = name.trim().replace(/\s+/gu, ' ').slice(0, 100);
    const words = wordsOfName(tidy);
    if (words.length > 1 && words.some(canBeName) && !words.some((word) => /^lodestar$/iu.test(word)))
      whole.add(tidy);
    for (const part of partsOf(tidy)) {
      const capital = part.charAt(0).toUpperCase() + part.slice(1);
      parts.add(capital).add(capital.toUpperCase());
    }
  }
  const patterns = [
    ...(whole.size > 0 ? [around(alternatives(whole), 'giu')] : []),
    ...(parts.size > 0 ? [around(alternatives(parts), 'gu')] : []),
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
};
