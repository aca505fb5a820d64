import { z } from 'zod';

const phrase = z.string().trim().min(1);
const patterns = z.array(z.string().min(1)).max(200);
const counterparts = z.record(z.string(), z.string().nullable());

const formalitySchema = z.strictObject({
  /** How the customer is addressed; 'either' asks for one of the two throughout, 'none' asks for nothing. */
  register: z.enum(['informal', 'formal', 'either', 'none']),
  /** Patterns of each way to address, with their counterpart in the other one, or null where that needs a person. */
  informal: counterparts.default({}),
  formal: counterparts.default({}),
});

const limitsSchema = z.strictObject({
  /** The fewest words between greeting and sign-off that can be an answer, where the questions are not known. */
  minReplyWords: z.number().int().min(0).default(10),
  /** The fewest where one question is known: a simple one is answered in a line … */
  minFirstQuestionWords: z.number().int().min(0).default(11),
  /** … and how many more for each further one: our shortest good letters take 65 for two. */
  minFurtherQuestionWords: z.number().int().min(0).default(35),
  /** The most words between greeting and sign-off where the questions are not known. */
  maxReplyWords: z.number().int().positive().default(220),
  /** The most where one question is known: what the longest of our good replies take … */
  firstQuestionWords: z.number().int().positive().default(120),
  /** … and how many more for each further one. */
  furtherQuestionWords: z.number().int().min(0).default(20),
  /** What each further question adds to `maxReplyWords` at most. */
  maxReplyWordsPerQuestion: z.number().int().min(0).default(90),
  maxSentenceWords: z.number().int().positive().default(32),
});

const readingSchema = z.strictObject({
  /** LIX serves the Germanic languages; ARI and Flesch-Kincaid were fitted to English. */
  formula: z.enum(['lix', 'ari', 'flesch-kincaid']),
  /** The highest value that is still easy enough for a reply. */
  max: z.number().positive(),
  /** Shorter bodies have no reading level worth the name. */
  minWords: z.number().int().positive().default(50),
});

/** How replies are opened, closed, addressed and bounded in one language and market. */
export const conventionsSchema = z.strictObject({
  /** Greetings that open a reply here, as text; {name} stands for the customer's name. */
  greetings: z.array(phrase).min(1),
  /** Patterns of openings that are in use but wrong here ('Dear customer'). */
  wrongGreetings: patterns.default([]),
  /** What {name} is in a greeting. */
  addressBy: z.enum(['first-name', 'full-name']).default('first-name'),
  /** Lines that close a reply here, as text, without what follows them; the first is the one to suggest. */
  signOffs: z.array(phrase).min(1),
  wrongSignOffs: patterns.default([]),
  formality: formalitySchema.prefault({ register: 'none' }),
  limits: limitsSchema.prefault({}),
  reading: readingSchema,
});

export type ToneConventions = z.infer<typeof conventionsSchema>;
