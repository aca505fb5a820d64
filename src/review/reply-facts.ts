import { dateWords } from '../language/date-words.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { writtenNumbers } from '../language/written-numbers.ts';

const link = /(?:https?:\/\/|www\.)[^\s<>]+/gu;

/**
 * Gives what makes two texts state different facts: the links, numbers, months and weekdays they name, sorted, each
 * written one way whatever the text's notation is.
 */
export const replyFacts = (text: string, language: LanguageCode): readonly string[] => {
  const links = [...text.matchAll(link)].map(([found]) => found.replace(/[.,;:!?)\]'"]+$/u, ''));
  const rest = text.replaceAll(link, ' ');
  const { pattern, facts } = dateWords(language);
  const dates = [...rest.matchAll(pattern)].flatMap(([, name]) => facts.get(name?.toLowerCase() ?? '') ?? []);
  const numbers = writtenNumbers(rest, language).map(({ value }) => value);
  return [...links, ...dates, ...numbers].sort();
};
