import { splitSentences } from '../language/split-sentences.ts';
import { hasPlaceholder } from '../privacy/has-placeholder.ts';
import type { EvidenceHit } from '../retrieve/find-evidence.ts';
import type { CompositionRules } from './composition-rules.ts';

/** One sentence or list line of a passage that may be quoted. */
export type AnswerSentence = {
  readonly text: string;
  /** True when a line break stands before it, as in a list. */
  readonly newLine: boolean;
  readonly dangling: boolean;
  readonly isListItem: boolean;
};

const listItem = /^(?:[-•*]|\d{1,2}[.)])\s/u;

const statement = /[\p{L}\p{N}]/u;

/** Tells whether the line that holds an offset starts with a bullet or a number. */
const isInList = (text: string, offset: number): boolean => {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1);
  return listItem.test(line.trimStart());
};

/** Headings and lead-ins such as "Can I charge without the card?" promise an answer and are none. */
const isQuestion = (sentence: string): boolean => /[?？]\s*$/u.test(sentence);

/**
 * Gives the sentences of a found passage that hold for any customer, in order. Of a past case's answer, what was done
 * or promised for the other customer, pleasantries, and anything with masked personal details are left out.
 */
export const answerSentences = (
  passage: EvidenceHit['passage'],
  rules: CompositionRules,
): readonly AnswerSentence[] => {
  const isFromPerson = passage.kind !== 'article';
  const sentences: AnswerSentence[] = [];
  let previousEnd = 0;
  for (const span of splitSentences(passage.text, passage.language)) {
    const text = passage.text.slice(span.start, span.end).trim();
    const newLine = passage.text.slice(previousEnd, span.start).includes('\n');
    const isListItem = newLine && isInList(passage.text, span.start);
    previousEnd = span.end;
    if (!statement.test(text) || isQuestion(text) || hasPlaceholder(text)) continue;
    if (rules.isPageOnly(text)) continue;
    if (isFromPerson && rules.isPleasantry(text)) continue;
    if (passage.kind === 'case' && rules.isCaseSpecific(text)) continue;
    sentences.push({ text, newLine, dangling: rules.isDangling(text), isListItem });
  }
  return sentences;
};
