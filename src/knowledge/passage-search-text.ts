import { analyseWords } from '../language/analyse-words.ts';
import { noVocabulary, type Vocabulary } from '../language/vocabulary.ts';
import type { Passage } from './passage.ts';

/** The same words in the two forms that an index takes; made in one place so that both legs see the same text. */
export type PassageSearchText = {
  /** Index terms of the title, of an approved answer those of its question; repeats included. */
  readonly titleTerms: readonly string[];
  /** Index terms of everything else that can be searched. */
  readonly bodyTerms: readonly string[];
  /**
   * The text whose meaning is embedded: heading and text, or what was asked and what was answered where both are known. Who asks
   * the same in other words is often nearer to the answer than to the earlier question.
   */
  readonly meaning: string;
};

/** Gives what is searched in a passage: its words and their concepts as terms, and its meaning as one text. */
export const passageSearchText = (
  passage: Passage,
  vocabulary: Vocabulary = noVocabulary,
): PassageSearchText => {
  const terms = (text: string): readonly string[] => [
    ...analyseWords(text, passage.language),
    ...vocabulary.conceptsIn(text, passage.language),
  ];
  const meaning = [passage.question || passage.heading, passage.text].filter(Boolean).join('\n');
  const isAnswer = passage.kind === 'answer';
  return {
    titleTerms: terms(isAnswer ? passage.question : passage.title),
    bodyTerms: [...terms(passage.heading), ...terms(passage.question), ...terms(passage.text)],
    // An approved answer is about its question; the subject above the mail it came in is often about nothing.
    meaning: [isAnswer ? '' : passage.title, meaning].filter(Boolean).join('\n'),
  };
};
