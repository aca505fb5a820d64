import type { Says } from '../kinds/make-says.ts';
import type { ToneText } from '../tone-text.ts';
import { makeShareOf, type QuestionTopic, type TopicShare } from './question-topic.ts';

/** What a question asks for, and what a sentence that gives it looks like. */
export type AskedType = {
  readonly asks: Says;
  readonly gives: Says;
  /** True where any sentence could be the answer ('can', 'is') and has to share words with the question. */
  readonly onTopic: boolean;
};

/** What the language's rule knows of questions and their answers. */
export type AnswerWords = {
  readonly types: readonly AskedType[];
  /** Says yes, no, or that it is being found out. */
  readonly always: Says;
  /** Answers nothing, such as a promise to write again. */
  readonly never: Says;
};

/** What the sentences of a body hold, read once for all questions. */
export type AnsweringBody = {
  readonly sentences: readonly string[];
  /** Positions of sentences that may answer: no regret, thanks or promise to write. */
  readonly facts: readonly number[];
  readonly saysYesOrNo: boolean;
  readonly shareOf: (topic: QuestionTopic) => TopicShare;
};

/** Sentences of a reply that are read; nobody finds an answer behind them. */
const mostSentences = 120;

/** Yes and no are among the first sentences. */
const yesWithin = 3;

/** From this certainty on a sentence that turns to the customer's trouble answers nothing. */
const heardFrom = 0.5;

/** Reads which sentences of a reply could answer a question. */
export const readAnswers = (text: ToneText, { always, never }: AnswerWords): AnsweringBody => {
  const spans = text.bodySentences.slice(0, mostSentences);
  const sentences = spans.map(({ start, end }) => text.raw.slice(start, end).replaceAll('’', "'"));
  const facts = spans.flatMap((span, at) =>
    never(sentences[at] ?? '') || text.hears(span, ['understanding', 'ownership', 'kind']) >= heardFrom
      ? []
      : [at],
  );
  const saysYesOrNo = sentences.slice(0, yesWithin).some(always);
  return { sentences, facts, saysYesOrNo, shareOf: makeShareOf(sentences, text.context.language) };
};

/** Gives the largest share of a topic that a fact takes up together with the one before and the one after it. */
export const largestTogether = ({ facts }: AnsweringBody, share: TopicShare): number =>
  Math.max(0, ...facts.map((at) => share(facts.filter((other) => Math.abs(other - at) <= 1))));
