import type { LanguageCode } from '../../language/language-code.ts';
import type { ToneText } from '../tone-text.ts';
import type { PartCues } from './expected-part.ts';
import { factCues } from './fact-cues.ts';
import { makeToldAgain } from './message-terms.ts';
import { topicOf } from './question-topic.ts';
import { type AnsweringBody, type AnswerWords, largestTogether } from './read-answers.ts';
import { largest, sumOf } from './summaries.ts';

const mostWords = 8;
const mostNumbers = 6;

/** More questions of one message say no more. */
const mostOthers = 6;

const number = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** How much of a topic the sentence takes up that takes up most of it. */
const largestAlone = (
  { sentences, shareOf }: AnsweringBody,
  question: string,
  language: LanguageCode,
): number => {
  const share = shareOf(topicOf(question, language));
  return largest(sentences.map((_, at) => share([at])));
};

const oneIf = (isSo: boolean): number => (isSo ? 1 : 0);

/**
 * Reads what of a reply could answer a question: how much of the question stands together and anywhere, whether what it asks for is given
 * and beside its words, yes and no, how much of the facts the customer said first, and their numbers; what all facts
 * together do, and whether another question is taken up more. Null for a question without content words, and
 * where the message is not known.
 */
export const answerCues = (
  question: string,
  body: AnsweringBody,
  text: ToneText,
  { types }: Pick<AnswerWords, 'types'>,
): PartCues | null => {
  const { message, language } = text.context;
  const topic = topicOf(question, language);
  if (message === undefined || topic.words.length === 0) return null;
  const { sentences, facts, saysYesOrNo } = body;
  const share = body.shareOf(topic);
  const type = types.find(({ asks }) => asks(question));
  const isTyped = type !== undefined && !type.onTopic;
  const given = isTyped ? facts.filter((at) => type.gives(sentences[at] ?? '')) : [];
  const toldAgain = makeToldAgain(message, language);
  const told = facts.map((at) => toldAgain(sentences[at] ?? ''));
  const terms = sumOf(told.map((one) => one.terms));
  const others = (text.context.questions ?? []).filter((other) => other !== question).slice(0, mostOthers);
  const numbers = facts.flatMap((at) => (sentences[at] ?? '').match(number) ?? []);
  return [
    largestTogether(body, share),
    share(sentences.map((_, at) => at)),
    oneIf(given.length > 0),
    largest(given.map((at) => share(facts.filter((other) => Math.abs(other - at) <= 1)))),
    oneIf(saysYesOrNo),
    oneIf(saysYesOrNo && type?.onTopic === true),
    oneIf(isTyped),
    oneIf(type === undefined),
    sumOf(told.map((one) => one.terms - one.fresh)) / Math.max(1, terms),
    largest(told.map((one) => one.share)),
    Math.min(mostNumbers, numbers.length),
    Math.min(mostNumbers, numbers.filter((value) => message.includes(value)).length),
    Math.min(mostWords, topic.words.length),
    1 - facts.length / Math.max(1, sentences.length),
    ...factCues(body, text, message),
    others.length === 0
      ? 0
      : largestAlone(body, question, language) -
        largest(others.map((other) => largestAlone(body, other, language))),
  ];
};
