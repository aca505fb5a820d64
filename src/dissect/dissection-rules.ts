import { z } from 'zod';
import { patternFault } from './rule-pattern.ts';

/** One rule: a pattern over one clause, with clauses it must match and clauses it must not match. */
const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
  pattern: z.string().min(1),
  /** Limits the rule to sentences that end in a question mark, or to those that do not. Default: both. */
  when: z.enum(['marked', 'unmarked']).optional(),
  /** 'sentence': only in the first clause of a sentence; 'follow': there and right behind another question. Default: anywhere. */
  at: z.enum(['sentence', 'follow']).optional(),
  comment: z.string().optional(),
  examples: z.strictObject({
    good: z.array(z.string()).min(1),
    bad: z.array(z.string()).optional(),
  }),
});

/** Gives the pattern that finds a topic in a clause. */
export const topicPattern = (pieces: readonly string[]): string => `\\b(?:${pieces.join('|')})`;

const rulesSchema = z.array(ruleSchema);
const wordsSchema = z.array(z.string().min(1));

/** The groups of rules of a language, in the order in which a clause meets them. */
export const ruleGroups = [
  'instructions',
  'leadIns',
  'vetoes',
  'requests',
  'openings',
  'embedded',
  'problems',
  'conditions',
  'emptyAsks',
  'anaphors',
  'newTopics',
  'subjects',
] as const;

export type RuleGroup = (typeof ruleGroups)[number];

/** What dissection knows about one language; the content of `prompts/dissection/<language>.yaml`. */
export const dissectionRulesSchema = z
  .strictObject({
    language: z.string().regex(/^[a-z]{2}$/u),
    /** Named alternatives for `{name}` in patterns. */
    lists: z.record(z.string().regex(/^[a-z][a-zA-Z]*$/u), wordsSchema),
    /** Words that may join two questions in one sentence; words of choice ('or') are none of them. */
    conjunctions: z.array(z.string().regex(/^[\p{L}&]+$/u)).min(1),
    /** Question words that start a relative clause when they stand behind a comma. */
    relatives: wordsSchema,
    /** Words by which two questions about the same thing differ. */
    questionWords: wordsSchema,
    /** Words that nearly every message holds and that therefore link no two of its sentences: 'car', 'app'. */
    weakWords: wordsSchema,
    /** Stretches at the start of a clause that belong to no question: 'Hi,', 'Also'. */
    leadIns: rulesSchema,
    /** Sentences that give orders to a model instead of asking the brand anything; all of such a sentence is passed over. */
    instructions: rulesSchema,
    /** Clauses that ask for nothing, whatever they look like. */
    vetoes: rulesSchema,
    /** What makes a clause a request, anywhere in it. */
    requests: rulesSchema,
    /** How a question sentence starts. */
    openings: rulesSchema,
    /** How a second question starts that hangs on the same request: 'tell me when … and where …'. */
    embedded: rulesSchema,
    /** What makes a clause the statement of a problem, anywhere in it. */
    problems: rulesSchema,
    /** How a clause starts that belongs to the question behind it: 'If I sell the car, …'. */
    conditions: rulesSchema,
    /** Whole clauses that ask for help and say with nothing in them what the matter is. */
    emptyAsks: rulesSchema,
    /** What refers back to the sentence before. */
    anaphors: rulesSchema,
    /** What announces another matter: 'also', 'another question'. */
    newTopics: rulesSchema,
    /** What the messages are about, by name: pieces of patterns, each held to the start of a word. */
    topics: z.record(z.string().regex(/^[a-z][a-z-]*$/u), wordsSchema),
    /** How a clause with a subject of its own starts. */
    subjects: rulesSchema,
    /** Whole messages with their questions, in order: the test of the rules together. */
    messages: z.array(z.strictObject({ text: z.string(), questions: z.array(z.string()) })).min(1),
  })
  .superRefine((sheet, context) => {
    for (const [topic, pieces] of Object.entries(sheet.topics)) {
      const fault = patternFault(topicPattern(pieces), sheet.lists);
      if (fault !== null) context.addIssue({ code: 'custom', path: ['topics', topic], message: fault });
    }
    for (const group of ruleGroups) {
      sheet[group].forEach(({ pattern }, position) => {
        const fault = patternFault(pattern, sheet.lists);
        if (fault !== null)
          context.addIssue({ code: 'custom', path: [group, position, 'pattern'], message: fault });
      });
    }
  });

/** The rules of one language as written in its file. */
export type DissectionRuleSheet = z.infer<typeof dissectionRulesSchema>;

export type DissectionRule = z.infer<typeof ruleSchema>;
