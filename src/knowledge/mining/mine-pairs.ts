import type { CareCase } from '../../case/care-case.ts';
import type { Question } from '../../dissect/question.ts';
import { analyseWords } from '../../language/analyse-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { alignAnswers } from './align-answers.ts';
import type { CaseExchange } from './case-exchanges.ts';
import { asksInReturn, joinPieces, replyPieces, withoutName } from './reply-pieces.ts';

/** How questions are found in a past case, and what of a reply answers none of them. */
export type Mining = {
  readonly dissect: (message: Pick<CareCase, 'text' | 'parts' | 'language'>) => readonly Question[];
  /** Tells regret, thanks and offers of more help. */
  readonly isFrame: (sentence: string, language: LanguageCode) => boolean;
};

/** A question of a past case with the words that answered it. */
export type MinedPair = { readonly question: string; readonly answer: string };

/** More questions are no mail of a customer but a document. */
const mostQuestions = 12;

/** Fewer words are a scrap, no answer. */
const minAnswerWords = 5;

/** The questions of a message, and the replies to them. */
type Asked = { readonly questions: readonly string[]; readonly replies: readonly string[] };

const isAnswer = (text: string): boolean => (text.match(/\S+/gu)?.length ?? 0) >= minAnswerWords;

const questionsOf = (text: string, language: LanguageCode, { dissect }: Mining): readonly string[] =>
  dissect({ text, language, parts: [{ kind: 'body', start: 0, end: text.length }] })
    .slice(0, mostQuestions)
    .map(({ text: own, about }) =>
      about === undefined ? own : `${text.slice(about.start, about.end)} ${own}`,
    );

/**
 * Reads what each message asks and the replies to it. A message that asks nothing, behind a reply that asked something in return,
 * gives what was asked for, and what is replied to it goes on with the question before; behind any other reply it is thanks.
 */
const readAsked = (
  exchanges: readonly CaseExchange[],
  language: LanguageCode,
  mining: Mining,
): readonly Asked[] => {
  const found: Asked[] = [];
  for (const { asked, answered } of exchanges) {
    const questions = questionsOf(asked.join('\n\n'), language, mining);
    const before = found.at(-1);
    if (questions.length > 0) found.push({ questions, replies: answered });
    else if (before?.replies.slice(-1).some(asksInReturn))
      found[found.length - 1] = { ...before, replies: [...before.replies, ...answered] };
  }
  return found;
};

const pairsOf = (
  { questions, replies }: Asked,
  language: LanguageCode,
  { isFrame }: Mining,
): readonly MinedPair[] => {
  const reply = replies.map(withoutName).filter(Boolean).join('\n\n');
  const pieces = replyPieces(reply, language, (sentence) => isFrame(sentence, language));
  const found = alignAnswers(
    questions.map((text) => new Set(analyseWords(text, language))),
    pieces,
  );
  return questions
    .map((question, at) => ({
      question,
      answer: joinPieces(
        reply,
        pieces.filter((_, piece) => found[piece] === at),
      ),
    }))
    .filter(({ answer }) => isAnswer(answer));
};

/**
 * Gives the questions of a past case that were answered, each with its answer, in their order. Where only one was answered there is
 * nothing to tell apart, and no pair. Placeholders of masked texts stay whole, since only whole sentences are taken.
 */
export const minePairs = (
  exchanges: readonly CaseExchange[],
  language: LanguageCode,
  mining: Mining,
): readonly MinedPair[] => {
  const pairs = readAsked(exchanges, language, mining).flatMap((asked) => pairsOf(asked, language, mining));
  return pairs.length > 1 ? pairs : [];
};
