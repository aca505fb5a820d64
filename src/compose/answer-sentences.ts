import { splitSentences } from '../language/split-sentences.ts';
import { hasPlaceholder } from '../privacy/has-placeholder.ts';
import type { EvidenceHit } from '../retrieve/evidence-hit.ts';
import type { CompositionRules } from './composition-rules.ts';
import type { SentenceAudience } from './market-names.ts';
import { withoutVerbatimMarks } from './verbatim-words.ts';

/** One sentence or list line of a passage that may be quoted. */
export type AnswerSentence = {
  readonly text: string;
  /** True when a line break stands before it, as in a list. */
  readonly newLine: boolean;
  /** True when it leans on the sentence before. */
  readonly dangling: boolean;
  /** True for the first sentence of a list line. */
  readonly isListItem: boolean;
  readonly audience: SentenceAudience;
};

/** What is known about the customer that tells which sentences are not for them. */
export type SentenceScope = {
  readonly audienceOf: (sentence: string) => SentenceAudience;
  /** Takes up what only the other customer of a past case had told. */
  readonly isOthersDetail: (sentence: string) => boolean;
};

const everybody: SentenceScope = { audienceOf: () => 'everybody', isOthersDetail: () => false };

const listItem = /^(?:[-•*]|\d{1,2}[.)])\s/u;

const statement = /[\p{L}\p{N}]/u;

/** Tells whether the line that holds an offset starts with a bullet or a number. */
const isInList = (text: string, offset: number): boolean => {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1);
  return listItem.test(line.trimStart());
};

/** Lists of whole sentences in a past reply answer one question each; lists of things ("photo ID") belong together. */
const isOneOfManyAnswers = ({ kind }: EvidenceHit['passage'], text: string): boolean =>
  kind === 'case' && /[.!]$/u.test(text) && text.split(/\s+/u).length > 6;

/** Headings and lead-ins such as "Can I charge without the card?" promise an answer and are none. */
const isQuestion = (sentence: string): boolean => /[?？]\s*$/u.test(sentence);

/** "You may.", "Yes, indeed." answer a heading that is not quoted. */
const isScrap = (sentence: string): boolean =>
  /^\P{N}*[.!]$/u.test(sentence) && sentence.split(/\s+/u).length <= 2;

type Piece = Omit<AnswerSentence, 'dangling' | 'audience'>;

/** Cuts a text; "Lost the card? Block it in the app." is one piece, for the question is the condition of what follows. */
const piecesOf = (marked: EvidenceHit['passage'], rules: CompositionRules): readonly Piece[] => {
  const passage = { ...marked, text: withoutVerbatimMarks(marked.text) };
  const pieces: Piece[] = [];
  let previousEnd = 0;
  let condition: Piece | null = null;
  for (const span of splitSentences(passage.text, passage.language)) {
    const text = passage.text.slice(span.start, span.end).trim();
    const newLine = passage.text.slice(previousEnd, span.start).includes('\n');
    const opensLine = newLine || previousEnd === 0;
    previousEnd = span.end;
    const isListItem = opensLine && isInList(passage.text, span.start) && !isOneOfManyAnswers(passage, text);
    const piece = { text, newLine, isListItem };
    const asks = isQuestion(text);
    if (condition !== null && !newLine && !asks && !isScrap(text) && !rules.isPageOnly(text))
      pieces.push({ ...condition, text: `${condition.text} ${text}` });
    else if (!asks) pieces.push(piece);
    condition = asks && passage.kind === 'article' && !rules.isOpenQuestion(text) ? piece : null;
  }
  return pieces;
};

/**
 * Gives the sentences of a found passage that hold for any customer, in order. Of a past case's answer, what was done
 * or promised for the other customer, pleasantries, and anything with masked personal details are left out, and with
 * it the sentences that lean on it.
 */
export const answerSentences = (
  passage: EvidenceHit['passage'],
  rules: CompositionRules,
  scope: SentenceScope = everybody,
): readonly AnswerSentence[] => {
  const isFromPerson = passage.kind !== 'article';
  const isTheirs = (text: string): boolean =>
    hasPlaceholder(text) ||
    (passage.kind === 'case' && (rules.isCaseSpecific(text) || scope.isOthersDetail(text)));
  // A step of a list is needed whatever it looks like.
  const isEmpty = ({ text, isListItem }: Piece, isFirst: boolean): boolean =>
    !statement.test(text) ||
    (!isListItem && rules.isPageOnly(text)) ||
    (isFirst && !isListItem && passage.kind !== 'answer' && isScrap(text)) ||
    (isFromPerson && rules.isPleasantry(text)) ||
    (passage.kind === 'case' && !isListItem && !text.endsWith(':') && text.split(/\s+/u).length <= 2);
  const sentences: AnswerSentence[] = [];
  let isOrphan = false;
  let isLineGone = false;
  piecesOf(passage, rules).forEach((piece, at) => {
    const { text, isListItem } = piece;
    const dangling = rules.isDangling(text);
    isOrphan = isTheirs(text) || (isOrphan && dangling && passage.kind === 'case');
    const isGone = isOrphan || isEmpty(piece, at === 0);
    // What goes on with a list line that is left out would be read as part of the line before.
    isLineGone = isListItem ? isGone : isLineGone && !piece.newLine;
    if (isGone || isLineGone) return;
    const audience = passage.kind === 'answer' ? 'everybody' : scope.audienceOf(text);
    sentences.push({ ...piece, dangling, audience });
  });
  return sentences;
};
