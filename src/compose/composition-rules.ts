import { z } from 'zod';
import { CopilotError } from '../fault/copilot-error.ts';
import { isFoundIn, readSearched, type SearchedText, searchedOf } from '../language/pattern/searched-text.ts';
import { plainLetters } from '../language/plain-letters.ts';

const patterns = z.array(z.string().min(1));

/** What a composer must know about a language to reuse an old answer; one YAML file per language. */
export const compositionRulesSchema = z.object({
  language: z.string().min(2),
  /** Sentences that were true for the other customer only: what was done, seen or promised in that case. */
  caseSpecific: patterns,
  /** Thanks, apologies and closing phrases: the frame says them once, in the market's own voice. */
  pleasantries: patterns,
  /** Sentence openings that lean on the sentence before. */
  dangling: patterns,
  /** How questions open that a sentence must answer; other questions are conditions ("Lost the card? Block it."). */
  openQuestions: patterns,
  /** Sentences that send the reader elsewhere on the page, and bare answers to a heading ("Yes."). */
  pageOnly: patterns,
  /** What an answer must hold for questions of a sort: a time, an amount of money, a number; the best sign first. */
  expectations: z.array(z.object({ asked: patterns, held: patterns })),
  /** What speaks to a machine that writes replies and not to a reader; a document that holds it is never quoted. */
  orders: patterns,
  examples: z.object({
    caseSpecific: z.array(z.string()),
    pleasantries: z.array(z.string()),
    pageOnly: z.array(z.string()),
    orders: z.array(z.string()),
    kept: z.array(z.string()),
  }),
});

export type CompositionRules = {
  readonly isCaseSpecific: (sentence: string) => boolean;
  readonly isPleasantry: (sentence: string) => boolean;
  readonly isDangling: (sentence: string) => boolean;
  readonly isOpenQuestion: (question: string) => boolean;
  readonly isPageOnly: (sentence: string) => boolean;
  /** Tells whether a text gives orders to a machine in one of its sentences; as loaded, in any of the care languages. */
  readonly isOrder: (text: string) => boolean;
  /**
   * Gives how well a sentence holds what a question asks for: 1 as the first pattern of the rule says, 0.5 as a later
   * one does, 0 not at all. Null where any sentence may answer it.
   */
  readonly expectedIn: (question: string) => ((sentence: string) => number) | null;
};

type IsSaid = (searched: SearchedText) => boolean;

const anyOf = (sources: readonly string[], language: string, flags = 'iu'): IsSaid => {
  const compiled = sources.map((source) => {
    try {
      return new RegExp(source, flags);
    } catch (cause) {
      throw new CopilotError(
        'configuration-invalid',
        `The composition rules for ${language} hold a broken pattern: ${source}`,
        { cause },
      );
    }
  });
  return (searched) => compiled.some((pattern) => isFoundIn(pattern, searched));
};

const inSentence =
  (isSaid: IsSaid) =>
  (sentence: string): boolean =>
    isSaid(searchedOf(sentence));

type RulesData = z.infer<typeof compositionRulesSchema>;

/** Makes what knows orders to a machine in all the languages of some rules; a text is read once for all of them. */
export const makeIsOrder = (
  definitions: readonly Pick<RulesData, 'orders' | 'language'>[],
): CompositionRules['isOrder'] => {
  // Half the time of a pattern that ignores case, over texts as long as a page.
  const ordersIn = definitions.map(({ orders, language }) => anyOf(orders, language, 'mu'));
  return (text) => {
    const searched = readSearched(plainLetters(text).toLowerCase());
    return ordersIn.some((isSaid) => isSaid(searched));
  };
};

/** Compiles the rules of one language. Throws CopilotError 'configuration-invalid' for a broken pattern. */
export const compileCompositionRules = (rules: RulesData): CompositionRules => {
  const expectations = rules.expectations.map(({ asked, held: [exact, ...vague] }) => {
    const isExact = inSentence(anyOf(exact === undefined ? [] : [exact], rules.language));
    const isVague = inSentence(anyOf(vague, rules.language));
    return {
      asked: anyOf(asked, rules.language),
      held: (sentence: string): number => (isExact(sentence) ? 1 : isVague(sentence) ? 0.5 : 0),
    };
  });
  return {
    isCaseSpecific: inSentence(anyOf(rules.caseSpecific, rules.language)),
    isPleasantry: inSentence(anyOf(rules.pleasantries, rules.language)),
    isDangling: inSentence(anyOf(rules.dangling, rules.language)),
    isOpenQuestion: inSentence(anyOf(rules.openQuestions, rules.language)),
    isPageOnly: inSentence(anyOf(rules.pageOnly, rules.language)),
    isOrder: makeIsOrder([rules]),
    expectedIn: (question) => {
      const searched = searchedOf(question);
      return expectations.find(({ asked }) => asked(searched))?.held ?? null;
    },
  };
};
