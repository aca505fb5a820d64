import { z } from 'zod';
import { analysedTerms, analyseWords } from '../../language/analyse-words.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { compilePatterns } from '../pattern/compile-pattern.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import type { ToneText } from '../tone-text.ts';

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

type Wanted = { readonly gives: RegExp | null; readonly onTopic: boolean };

/** A question with fewer content words points at the text before it ('Is that so?'), which is not known here. */
const fewestTopicWords = 2;

/** The question is quoted in the message this far. */
const longestQuote = 80;

/** A question of this many content words shares two of them with its answer; one alone is in every sentence on the topic. */
const longQuestion = 3;

/** What a question is about: its stems with the parts of compounds, and how many words they come from. */
type Topic = { readonly stems: ReadonlySet<string>; readonly words: number };

const topicOf = (question: string, language: LanguageCode): Topic => {
  const terms = analysedTerms(question, language);
  const whole = terms.filter(({ isPart }) => !isPart);
  return {
    stems: new Set(terms.map(({ term }) => term)),
    words: new Set(whole.map(({ term }) => term)).size,
  };
};

const sharesTopic = (sentence: string, { stems, words }: Topic, language: LanguageCode): boolean => {
  const shared = new Set(analyseWords(sentence, language).filter((stem) => stems.has(stem)));
  return shared.size >= (words >= longQuestion ? 2 : 1);
};

/** A global expression that is only asked whether it is somewhere in a text. */
const compile = (patterns: readonly string[], at: string): RegExp | null =>
  patterns.length === 0 ? null : compilePatterns(patterns, { at, ignoreCase: true });

const isIn = (text: string, expression: RegExp | null): boolean =>
  expression !== null && text.search(expression) >= 0;

/**
 * Fires on a reply that leaves half of the questions or more without an answer: no sentence of the body gives what is asked for (a time for
 * 'when', a cause for 'why'), or, where the type of question is not known, none shares a word with it. Words are compared by
 * their stems. Says nothing where the questions are not known, and of those that point back; the message gets the first one without an answer.
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
      asks: compile(asks, `types.${position}.asks`),
      gives: compile(gives, `types.${position}.gives`),
      onTopic,
    }));
    const always = compile(definition.always, 'always');
    const never = compile(definition.never, 'never');
    const wantedBy = (question: string): Wanted =>
      types.find(({ asks }) => isIn(question, asks)) ?? { gives: null, onTopic: true };
    const isAnswered = (question: string, sentences: readonly string[], language: LanguageCode): boolean => {
      const { gives, onTopic } = wantedBy(question);
      const topic = topicOf(question, language);
      if (onTopic && topic.words < fewestTopicWords) return true;
      // A statement that was taken for a question asks for nothing that could be named.
      if (gives === null && !question.trimEnd().endsWith('?')) return true;
      return sentences.some(
        (sentence) =>
          isIn(sentence, always) ||
          ((gives === null || isIn(sentence, gives)) && (!onTopic || sharesTopic(sentence, topic, language))),
      );
    };
    return (text: ToneText): readonly RuleHit[] => {
      const { language, questions = [] } = text.context;
      const sentences = text.bodySentences
        .map(({ start, end }) => text.raw.slice(start, end).replaceAll('’', "'"))
        .filter((sentence) => !isIn(sentence, never));
      const unanswered = questions.filter((question) => !isAnswered(question, sentences, language));
      const [open] = unanswered;
      // One of three may be answered by what is said about the others.
      if (open === undefined || unanswered.length * 2 < questions.length || text.bodySentences.length === 0)
        return [];
      const said = open.length > longestQuote ? `${open.slice(0, longestQuote).trimEnd()}…` : open;
      return [{ ...text.body, suggestion: null, words: [said], isWholeReply: true }];
    };
  },
});
