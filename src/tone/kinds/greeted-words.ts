import type { TextSpan } from '../../language/text-span.ts';
import type { ToneConventions } from '../tone-conventions.ts';
import type { ToneText } from '../tone-text.ts';

/** A word of a greeting that stands for a person, and whether a title stands before it. */
export type GreetedWord = TextSpan & { readonly word: string; readonly isTitled: boolean };

/** What a greeting calls the customer. */
export type GreetedWords = {
  readonly names: readonly GreetedWord[];
  /** Double names as a whole: 'Nils-Erik'. */
  readonly doubled: readonly GreetedWord[];
  readonly hasTitle: boolean;
};

const nameWord = /[\p{L}][\p{L}\p{M}'’]*\.?/gu;

const doubleName = /\p{Lu}[\p{L}\p{M}'’]*(?:-\p{Lu}[\p{L}\p{M}'’]*)+/gu;

const fold = (word: string): string => word.toLowerCase().replace(/\.$/u, '');

/** Gives the words that greetings of a profile are made of, besides the name. */
export const greetingWordsOf = ({ greetings }: ToneConventions): ReadonlySet<string> =>
  new Set(
    greetings.flatMap((greeting) => (greeting.replaceAll('{name}', ' ').match(nameWord) ?? []).map(fold)),
  );

/**
 * Reads which words of a reply's greeting are names: those with a capital that belong to no greeting and are no title. Null where
 * there is no greeting.
 */
export const readGreetedWords = (
  { greeting, raw }: ToneText,
  greetingWords: ReadonlySet<string>,
  titles: ReadonlySet<string>,
): GreetedWords | null => {
  if (greeting === null) return null;
  const { start, end } = greeting;
  const names: GreetedWord[] = [];
  let isTitled = false;
  let hasTitle = false;
  for (const match of raw.slice(start, end).matchAll(nameWord)) {
    const at = start + match.index;
    const word = match[0].replace(/\.$/u, '');
    if (titles.has(fold(word))) {
      isTitled = true;
      hasTitle = true;
      continue;
    }
    if (greetingWords.has(fold(word)) || !/^\p{Lu}/u.test(word)) continue;
    names.push({ start: at, end: at + word.length, word, isTitled });
    isTitled = false;
  }
  const doubled = Array.from(raw.slice(start, end).matchAll(doubleName), ({ 0: word, index }) => {
    const at = start + index;
    const isBehindTitle = names.some((name) => name.isTitled && name.start === at);
    return { start: at, end: at + word.length, word, isTitled: isBehindTitle };
  });
  return { names, doubled, hasTitle };
};
