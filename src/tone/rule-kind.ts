import { z } from 'zod';
import type { TextSpan } from '../language/text-span.ts';
import type { ExpectedPart, PartCues } from './expected/expected-part.ts';
import type { ToneConventions } from './tone-conventions.ts';
import { type ToneDimension, toneDimensions } from './tone-report.ts';
import type { ToneText } from './tone-text.ts';
import type { ToneVoice } from './tone-voice.ts';

/** A pattern or replacement as YAML may hold it: unquoted numbers and truth values mean their text. */
export const ruleTextSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const exampleTexts = z.array(z.string()).default([]);

/** Texts that show what a rule means, and test it: each of `bad` fires it, none of `good` does. */
const ruleExamplesSchema = z.strictObject({
  good: exampleTexts,
  bad: exampleTexts,
  /** What the examples' case is like, for kinds that ask. */
  isComplaint: z.boolean().optional(),
  customerName: z.string().optional(),
  questions: z.array(z.string()).optional(),
  message: z.string().optional(),
});

/** The keys that every kind of rule shares; `message`, `level`, `link`, `scope`, `action` mean what they mean in Vale. */
export const ruleHeaderShape = {
  /** Needed where a file holds several rules: the last part of the rule's name. */
  name: z
    .string()
    .regex(/^[A-Za-z0-9][\w-]*$/u)
    .optional(),
  extends: z.string(),
  /** What is told to the advisor; each %s is filled with what was found, or with the replacement and what was found. */
  message: z.string().min(1),
  /** The same in other languages than that of the layer. */
  messages: z.record(z.string(), z.string().min(1)).default({}),
  level: z.enum(['suggestion', 'warning', 'error']).default('warning'),
  dimension: z.enum(toneDimensions).optional(),
  link: z.string().optional(),
  description: z.string().optional(),
  /** Why the rule exists. */
  reason: z.string().optional(),
  /** Where that is known from. */
  source: z.string().optional(),
  scope: z.enum(['text', 'sentence', 'paragraph', 'heading']).default('text'),
  /** Channels where the rule does not hold: a chat line needs no greeting. */
  exceptChannels: z.array(z.string()).default([]),
  /** The only channels where the rule holds, where it is not one of all. */
  onlyChannels: z.array(z.string()).optional(),
  /** True for a rule that holds only where the case is known to be a complaint. */
  onlyComplaints: z.boolean().default(false),
  /** At most this many findings in one reply, where more would tell nothing new; default: no limit of its own. */
  most: z.number().int().positive().optional(),
  action: z
    .strictObject({
      name: z.enum(['replace', 'remove', 'edit', 'convert', 'suggest']),
      params: z.array(ruleTextSchema).default([]),
    })
    .optional(),
  examples: ruleExamplesSchema.optional(),
} as const;

const ruleHeaderSchema = z.strictObject(ruleHeaderShape);

export type RuleHeader = z.output<typeof ruleHeaderSchema>;

/** One place where a rule fires. */
export type RuleHit = TextSpan & {
  /** The text to put in the span's place; '' removes it; null when only a person can tell. */
  readonly suggestion: string | null;
  /** What fills the %s of the message, in order. */
  readonly words: readonly string[];
  /** True where the fault is one of the reply as a whole: it costs the same in a short and in a long one. */
  readonly isWholeReply?: boolean;
  /** How many times the cost of its severity it costs, above 0; for faults that there can be more or less of. Default 1. */
  readonly weight?: number;
};

export type RuleCheck = (text: ToneText) => readonly RuleHit[];

/** A check for a part that a good reply holds, and what shows the part: it is learned from pairs of replies with it and without. */
export type PartCheck = {
  readonly part: ExpectedPart;
  /** One list for each place where the part is expected (each question has its answer); none where that cannot be told. */
  readonly cues: (text: ToneText) => readonly PartCues[];
  readonly check: RuleCheck;
};

/** What a kind may know about the profile it is compiled for. */
export type RuleSurroundings = { readonly conventions: ToneConventions; readonly voice: ToneVoice };

export type PreparedRule =
  | {
      readonly isValid: true;
      readonly header: RuleHeader;
      /** May throw 'configuration-invalid' with `details.at`, the path of the faulty value in the rule. */
      readonly compile: (surroundings: RuleSurroundings) => RuleCheck | PartCheck;
    }
  | { readonly isValid: false; readonly path: readonly PropertyKey[]; readonly reason: string };

/** A kind of rule: what its YAML has to say and what it then looks for. */
export type RuleKind = {
  /** What a rule's `extends` names. */
  readonly name: string;
  /** Used where a rule names none. */
  readonly dimension: ToneDimension;
  /** True where hits are phrases, of which one inside another is told once. */
  readonly isPhrase: boolean;
  /** True where hits are what the reply does well: they count for the score and are no findings. */
  readonly isStrength: boolean;
  readonly prepare: (data: unknown) => PreparedRule;
};

const sayIssue = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys')
    return `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  const where = issue.path.join('.');
  return where === '' ? issue.message : `"${where}": ${issue.message}`;
};

/**
 * Makes a kind of rule from its schema and its compiler.
 *
 * @example
 * export const shortKind = defineRuleKind({
 *   name: 'short', dimension: 'clear',
 *   schema: z.strictObject({ ...ruleHeaderShape, max: z.number() }),
 *   compile: ({ max }) => (text) => text.wordCount > max ? [{ ...text.body, suggestion: null, words: [] }] : [],
 * });
 */
export const defineRuleKind = <Definition extends RuleHeader>(kind: {
  readonly name: string;
  readonly dimension: ToneDimension;
  readonly isPhrase?: boolean;
  readonly isStrength?: boolean;
  readonly schema: z.ZodType<Definition>;
  readonly compile: (definition: Definition, surroundings: RuleSurroundings) => RuleCheck | PartCheck;
}): RuleKind => ({
  name: kind.name,
  dimension: kind.dimension,
  isPhrase: kind.isPhrase ?? false,
  isStrength: kind.isStrength ?? false,
  prepare: (data) => {
    const parsed = kind.schema.safeParse(data);
    if (parsed.success) {
      return {
        isValid: true,
        header: parsed.data,
        compile: (surroundings) => kind.compile(parsed.data, surroundings),
      };
    }
    const [issue] = parsed.error.issues;
    return {
      isValid: false,
      path: issue?.path ?? [],
      reason: issue === undefined ? 'the rule cannot be read' : sayIssue(issue),
    };
  },
});
