import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';

/** Past this many words a thread repeats itself or has left its first matter. */
const maxThreadWords = 300;

const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

const firstWords = (text: string, count: number): string => {
  const words = [...text.matchAll(/\S+/gu)];
  const last = words[count - 1];
  return last === undefined ? text : text.slice(0, last.index + last[0].length);
};

/** Gives the sentences of a text that fit into so many words, '' when the first one does not. */
const firstSentences = (text: string, count: number, language: LanguageCode): string => {
  if (countWords(text) <= count) return text;
  let end = 0;
  let words = 0;
  for (const sentence of splitSentences(text, language)) {
    words += countWords(text.slice(end, sentence.end));
    if (words > count) break;
    end = sentence.end;
  }
  return text.slice(0, end).trimEnd();
};

/**
 * Joins the messages of one side in their order and keeps 300 words of them, cut where a sentence ends; of a single sentence that is
 * longer its first 300 words. The message named by `kept` is there before the others.
 */
export const cutThread = (
  messages: readonly string[],
  kept: 'first' | 'last',
  language: LanguageCode,
): string => {
  const all = messages.join('\n\n');
  if (countWords(all) <= maxThreadWords) return all;
  const main = (kept === 'last' ? messages.at(-1) : messages[0]) ?? '';
  const others = (kept === 'last' ? messages.slice(0, -1) : messages.slice(1)).join('\n\n');
  const most = firstSentences(main, maxThreadWords, language) || firstWords(main, maxThreadWords);
  const rest = firstSentences(others, maxThreadWords - countWords(most), language);
  return (kept === 'last' ? [rest, most] : [most, rest]).filter(Boolean).join('\n\n');
};
