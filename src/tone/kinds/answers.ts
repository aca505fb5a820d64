import { z } from 'zod';
import type { LanguageCode } from '../../language/language-code.ts';
import { answerCues } from '../expected/answer-cues.ts';
import type { PartCues } from '../expected/expected-part.ts';
import { type QuestionTopic, type TopicShare, topicOf } from '../expected/question-topic.ts';
import {
  type AnsweringBody,
  type AskedType,
  largestTogether,
  readAnswers,
} from '../expected/read-answers.ts';
import { oncePerText } from '../once-per-text.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import type { ToneText } from '../tone-text.ts';
import { makeSays } from './make-says.ts';

const pattern = z.string().min(1);

const answersSchema = z.strictObject({
  ...ruleHeaderShape,
  /** What questions ask for, and what a sentence that gives it looks like; the first that fits a question counts. */
  types: z
    .array(
      z.strictObject({
        asks: z.array(pattern).min(1),
        gives: z.array(pattern).min(1),
        /** True where the sentence has to share a word with the question as well. Default false. */
        onTopic: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Patterns of sentences that answer any question: they say yes, no, or that it is being found out. */
  always: z.array(pattern).default([]),
  /** Patterns of sentences that answer none, such as a promise to write again. */
  never: z.array(pattern).default([]),
});

/** The question is quoted in the message this far. */
const longestQuote = 80;

/** A question with fewer content words points at the text before it ('Is that so?'), which is not known here. */
const fewestTopicWords = 2;

/**
 * Shares of a question's weight that its answer takes up, in neighbouring sentences. Fitted on replies graded 4 and 5 with the
 * questions of their own message and of the message most like it: with them, one in twenty good replies is asked about.
 */
const shares = {
  /** Where nothing is known of what the answer looks like. */
  open: 0.2,
  /** Where any sentence could be the answer ('can', 'is'), and none says yes or no. */
  onTopic: 0.3,
  /** Beside what is asked for: a time alone may be the time of something else. */
  besideGiven: 0.15,
  /** Without what is asked for: the question is told again, nearly whole. */
  withoutGiven: 0.8,
} as const;

/** What the rest of the reply takes up counts a little less than what stands together. */
const apart = 0.8;

/** So short a reply answers in its own words, if it does; an answer that must look a certain way is asked for all the same. */
const fewestSentences = 5;

/** In a longer reply, yes and no without a word of the question answer another one. */
const longReply = 6;

/**
 * Below this certainty, where it was learned what an answer looks like, a question is taken for unanswered: three in ten replies beside the question are
 * told then, by writers that were not learned from, and one good reply in twenty; at .4 it would be more than half and one in six.
 */
const certainFrom = 0.25;

/** How many times its level it costs: a kind letter beside the question is a 2 (eval/tone/grading-guide.md). */
const weight = 3;

/** Gives the largest share that facts take up together, or all of the reply. */
const largestShare = (body: AnsweringBody, share: TopicShare): number =>
  Math.max(apart * share(body.sentences.map((_, at) => at)), largestTogether(body, share));

/** Tells whether the reply quotes the question, and so says what becomes of it: "I couldn't find a sure answer to '...'". */
const isQuoted = (question: string, { raw, body }: ToneText): boolean =>
  raw.slice(body.start, body.end).includes(question.trim());

/** Where nothing was learned of answers. */
const isTakenUp = (body: AnsweringBody, type: AskedType | undefined, topic: QuestionTopic): boolean => {
  const { sentences, facts } = body;
  const share = body.shareOf(topic);
  const isShort = sentences.length < fewestSentences;
  if (type === undefined) return isShort || largestShare(body, share) >= shares.open;
  if (type.onTopic) {
    const saysSo =
      body.saysYesOrNo && (sentences.length <= longReply || share(sentences.map((_, at) => at)) > 0);
    return isShort || saysSo || largestShare(body, share) >= shares.onTopic;
  }
  const isGiven = facts.some((at) => type.gives(sentences[at] ?? ''));
  if (isGiven && (isShort || topic.words.length < fewestTopicWords)) return true;
  if (!isGiven && topic.words.length < fewestTopicWords) return false;
  return largestShare(body, share) >= (isGiven ? shares.besideGiven : shares.withoutGiven);
};

/**
 * Fires on a reply that leaves half of the questions or more without an answer: what is asked for (a time for 'when', a cause for
 * 'why', yes or no) is not there, or stands in sentences that take up too little of what the question is about, by its stems and
 * the parts of compounds; everyday words weigh half. Says nothing where the questions are not known, of statements, and of those that
 * point back; the message gets the first one without an answer.
 *
 * @example
 * extends: answers
 * message: "Does the reply answer '%s'?"
 * types: [{ asks: ['^when'], gives: ['\d{1,2} \p{L}+', 'tomorrow'] }]
 */
export const answersKind = defineRuleKind({
  name: 'answers',
  dimension: 'direct',
  schema: answersSchema,
  compile: (definition) => {
    const types = definition.types.map(({ asks, gives, onTopic }, position) => ({
      asks: makeSays(asks, `types.${position}.asks`),
      gives: makeSays(gives, `types.${position}.gives`),
      onTopic,
    }));
    const always = makeSays(definition.always, 'always');
    const never = makeSays(definition.never, 'never');
    const words = { types, always, never };
    const bodyOf = oncePerText((text) => readAnswers(text, words));
    const cuesByQuestion = oncePerText(
      (text) =>
        new Map(
          text.context.questions?.map((question) => [
            question,
            answerCues(question, bodyOf(text), text, words),
          ]),
        ),
    );
    const isAnswered = (question: string, body: AnsweringBody, text: ToneText): boolean => {
      if (isQuoted(question, text)) return true;
      const cues = cuesByQuestion(text).get(question) ?? null;
      const certainty = cues === null ? null : text.expects('answer', cues);
      if (certainty !== null) return certainty >= certainFrom;
      const type = types.find(({ asks }) => asks(question));
      return isTakenUp(body, type, topicOf(question, text.context.language));
    };
    /** A statement that was taken for a question asks for nothing that could be named, and one that points back is not known here. */
    const asksFor = (question: string, language: LanguageCode): boolean => {
      const type = types.find(({ asks }) => asks(question));
      const fewest = type?.onTopic === false ? 1 : fewestTopicWords;
      return question.trimEnd().endsWith('?') && topicOf(question, language).words.length >= fewest;
    };
    const cues = (text: ToneText): readonly PartCues[] => {
      const { language, questions = [] } = text.context;
      return questions
        .filter((question) => asksFor(question, language) && !isQuoted(question, text))
        .map((question) => cuesByQuestion(text).get(question) ?? null)
        .filter((found) => found !== null);
    };
    const check = (text: ToneText): readonly RuleHit[] => {
      const { language, questions = [] } = text.context;
      if (questions.length === 0 || text.bodySentences.length === 0) return [];
      const body = bodyOf(text);
      const unanswered = questions.filter(
        (question) => asksFor(question, language) && !isAnswered(question, body, text),
      );
      const [open] = unanswered;
      // One of three may be answered by what is said about the others.
      if (open === undefined || unanswered.length * 2 < questions.length) return [];
      const said = open.length > longestQuote ? `${open.slice(0, longestQuote).trimEnd()}…` : open;
      return [{ ...text.body, suggestion: null, words: [said], isWholeReply: true, weight }];
    };
    return { part: 'answer', cues, check };
  },
});
