import { z } from 'zod';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { findMatches } from '../find-matches.ts';
import { matchCapitals } from '../match-capitals.ts';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';

const consistencySchema = z.strictObject({
  ...ruleHeaderShape,
  /** Two ways to write the same; a text may use one of them. */
  either: z.record(z.string().min(1), z.string().min(1)),
  nonword: z.boolean().default(false),
  ignorecase: z.boolean().default(false),
});

/**
 * Fires where a text uses both ways to write the same, on the one it uses less (the later one at a tie), as Vale's
 * `consistency` does.
 *
 * @example
 * extends: consistency
 * message: "Inconsistent spelling of '%s'."
 * either: { advisor: adviser }
 */
export const consistencyKind = defineRuleKind({
  name: 'consistency',
  dimension: 'correct',
  schema: consistencySchema,
  compile: ({ either, nonword, ignorecase, scope }) => {
    const options = { at: 'either', ignoreCase: ignorecase, nonword };
    const pairs = Object.entries(either).map(([one, other]) =>
      [one, other].map((source) => ({ source, pattern: compilePatterns([source], options) })),
    );
    return (text) =>
      pairs.flatMap((pair) => {
        const [one, other] = pair.map(({ source, pattern }) => ({
          source,
          matches: findMatches(text, pattern, scope),
        }));
        const [first] = one?.matches ?? [];
        const [second] = other?.matches ?? [];
        if (!one || !other || first === undefined || second === undefined) return [];
        const isOneLess =
          one.matches.length === other.matches.length
            ? first.start > second.start
            : one.matches.length < other.matches.length;
        const [rare, common] = isOneLess ? [one, other] : [other, one];
        const replacement = common.matches[0]?.observed.toLowerCase() ?? common.source;
        return rare.matches.map(({ start, end, observed }) => ({
          start,
          end,
          suggestion: matchCapitals(observed, replacement),
          words: [observed],
        }));
      });
  },
});
