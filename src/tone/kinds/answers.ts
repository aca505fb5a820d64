import { z } from 'zod';
import { analyseWords } from '../../language/analyse-words.ts';
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

/** The question is quoted in the message this far. */
const longestQuote = 80;

const sharesWord = (sentence: string, stems: ReadonlySet<string>, language: LanguageCode): boolean =>
  analyseWords(sentence, language).some((stem) => stems.has(stem));

/** A global expression that is only asked whether it is somewhere in a text. */
const compile = (patterns: readonly string[], at: string): RegExp | null =>
  patterns.length === 0 ? null : compilePatterns(patterns, { at, ignoreCase: true });

const isIn = (text: string, expression: RegExp | null): boolean =>
  expression !== null && text.search(expression) >= 0;

/**
 * Fires on a reply that leaves a question without an answer: no sentence of the body gives what is asked for (a time for
 * 'when', a cause for 'why'), or, where the type of question is not known, none shares a word with it. Words are compared by
 * their stems. Says nothing where the questions are not known; the message gets the first question without an answer.
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
      const stems = new Set(analyseWords(question, language));
      if (gives === null && stems.size === 0) return true;
      return sentences.some(
        (sentence) =>
          isIn(sentence, always) ||
          ((gives === null || isIn(sentence, gives)) && (!onTopic || sharesWord(sentence, stems, language))),
      );
    };
    return (text: ToneText): readonly RuleHit[] => {
      const { language, questions = [] } = text.context;
      const sentences = text.bodySentences
        .map(({ start, end }) => text.raw.slice(start, end).replaceAll('’', "'"))
        .filter((sentence) => !isIn(sentence, never));
      const open = questions.find(
        (question) => question.trim() !== '' && !isAnswered(question, sentences, language),
      );
      if (open === undefined || text.bodySentences.length === 0) return [];
      const said = open.length > longestQuote ? `${open.slice(0, longestQuote).trimEnd()}…` : open;
      return [{ ...text.body, suggestion: null, words: [said], isWholeReply: true }];
    };
  },
});
