import type { CareCase } from '../case/care-case.ts';
import type { DissectionRules } from './compile-rules.ts';
import { findAsks } from './find-asks.ts';
import { foldProblems } from './fold-problems.ts';
import { mergeRepeats } from './merge-repeats.ts';
import { nameEmptyAsks } from './name-empty-asks.ts';
import type { Question } from './question.ts';
import { readSentences } from './read-sentences.ts';

/**
 * Gives the questions of a message, each once and in the order of the text. Spans are UTF-16 offsets into the text. The
 * same message always gives the same questions; time is linear in its length. Languages without rules of their own are read
 * with the English ones, and in any language a sentence that ends in a question mark asks something.
 */
export const dissect = (
  message: Pick<CareCase, 'text' | 'parts' | 'language'>,
  rules: DissectionRules,
): readonly Question[] => {
  const languageRules = rules.forLanguage(message.language);
  const sentences = readSentences(message);
  const asks = sentences.flatMap((sentence, position) => findAsks(sentence, position, languageRules));
  const matters = foldProblems(nameEmptyAsks(asks, sentences, languageRules), languageRules);
  return mergeRepeats(matters).map(({ start, end, kind, about }, position) => ({
    id: `q${position + 1}`,
    text: message.text.slice(start, end),
    start,
    end,
    kind,
    ...(about === undefined ? {} : { about }),
  }));
};
