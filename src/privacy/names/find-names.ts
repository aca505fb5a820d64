import type { LanguageCode } from '../../language/language-code.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { canBeName, isOrdinaryWord, wordsOfName } from './name-form.ts';

/** More names than any case has people; a bound on the work. */
const maxNames = 300;

const wordMark = /[\p{L}\p{M}\p{N}]/u;

/** Gives the text in small letters, unit for unit; the rare letters that would change length stay as they are. */
const foldCase = (text: string): string => {
  const folded = text.toLowerCase();
  if (folded.length === text.length) return folded;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
};

const startsWord = (text: string, at: number): boolean => at === 0 || !wordMark.test(text.charAt(at - 1));

/** Tells whether a name may end here: nothing but a genitive -s or -'s stands before the end of the word. */
const endsName = (text: string, at: number): boolean =>
  !wordMark.test(/^(?:['’]?s)?(.?)/iu.exec(text.slice(at, at + 3))?.[1] ?? '') ||
  !wordMark.test(text.charAt(at));

/** Gives where the words end that stand one after the other from `at` on, at most three blanks apart on one line; -1 when they do not. */
const endOfWords = (text: string, words: readonly string[], at: number): number => {
  let end = at;
  for (const [position, word] of words.entries()) {
    if (position > 0) end += /^[ \u00A0]{0,3}/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
    if (!text.startsWith(word, end)) return -1;
    end += word.length;
  }
  return end;
};

function* occurrences(text: string, words: readonly string[]): Generator<TextSpan> {
  const [first = ''] = words;
  if (first === '') return;
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1)) {
    const end = endOfWords(text, words, start);
    if (end !== -1 && startsWord(text, start) && endsName(text, end)) yield { start, end };
  }
}

/** Written parts of a name that are masked alone: words of three letters or more, also the halves of a double name. */
const partsOf = (name: string, language: LanguageCode): readonly string[] =>
  wordsOfName(name)
    .flatMap((word) => [word, ...word.split('-')])
    .filter((part) => part.length > 2 && canBeName(part, language) && !isOrdinaryWord(part, language))
    .flatMap((part) => [part.charAt(0).toUpperCase() + part.slice(1), part.toUpperCase()]);

/**
 * Finds names in a text: whole names in any case, their parts with a capital or in capitals. A genitive -s stays outside the
 * span, so that 'Annas bil' becomes '[name-1]s bil'.
 */
export const findNames = (
  text: string,
  names: readonly string[],
  language: LanguageCode,
): readonly TextSpan[] => {
  const tidy = [...new Set(names)].slice(0, maxNames).map((name) => name.trim().slice(0, 100));
  const whole = tidy
    .map((name) => foldCase(name).split(/\s+/u))
    .filter(
      (words) =>
        words.length > 1 && words.some((word) => canBeName(word, language)) && !words.includes('lodestar'),
    );
  const folded = whole.length > 0 ? foldCase(text) : '';
  const parts = new Set(tidy.flatMap((name) => partsOf(name, language)));
  return [
    ...whole.flatMap((words) => [...occurrences(folded, words)]),
    ...[...parts].flatMap((part) => [...occurrences(text, [part])]),
  ];
};
