import { z } from 'zod';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { findMatches, withoutExceptions } from '../find-matches.ts';
import { matchCapitals } from '../match-capitals.ts';
import { defineRuleKind, ruleHeaderShape, ruleTextSchema } from '../rule-kind.ts';

const substitutionSchema = z.strictObject({
  ...ruleHeaderShape,
  /** Pattern to replacement; alternatives are separated by "|", the first is suggested; '' removes. */
  swap: z
    .record(z.string().min(1), ruleTextSchema)
    .refine((swap) => Object.keys(swap).length > 0, { message: 'names nothing' }),
  nonword: z.boolean().default(false),
  ignorecase: z.boolean().default(false),
  /** 'exact' where the replacement's capitals are the point (a brand term). Default 'loose': the writer's are kept. */
  casing: z.enum(['loose', 'exact']).default('loose'),
  exceptions: z.array(ruleTextSchema).default([]),
  vocab: z.boolean().optional(),
  pos: z.string().optional(),
});

/**
 * Fires where a term stands that has a better one, as Vale's `substitution` does.
 *
 * @example
 * extends: substitution
 * message: "Say '%s' rather than '%s'."
 * ignorecase: true
 * swap: { prior to: before, utili[sz]e: use }
 */
export const substitutionKind = defineRuleKind({
  name: 'substitution',
  dimension: 'clear',
  isPhrase: true,
  schema: substitutionSchema,
  compile: ({ swap, nonword, ignorecase, casing, exceptions, scope }) => {
    const replacements = Object.values(swap).map((expected) => expected.split('|'));
    const pattern = compilePatterns(Object.keys(swap), {
      at: 'swap',
      ignoreCase: ignorecase,
      nonword,
      isCaptured: true,
    });
    const allowed =
      exceptions.length === 0
        ? null
        : compilePatterns(exceptions, { at: 'exceptions', ignoreCase: ignorecase });
    const isSame = (observed: string, expected: string): boolean =>
      ignorecase && casing === 'loose'
        ? observed.toLowerCase() === expected.toLowerCase()
        : observed === expected;
    return (text) =>
      withoutExceptions(text, findMatches(text, pattern, scope), allowed, scope).flatMap(
        ({ start, end, observed, groups }) => {
          const expected = replacements[groups.findIndex((group) => group !== undefined)] ?? [];
          const [best] = expected;
          if (best === undefined || expected.some((other) => isSame(observed, other))) return [];
          const suggestion = casing === 'exact' ? best : matchCapitals(observed, best);
          return [{ start, end, suggestion, words: [expected.join(', '), observed] }];
        },
      );
  },
});
