import { z } from 'zod';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { findMatches } from '../find-matches.ts';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';
import { suggestByAction } from '../suggest-by-action.ts';

const occurrenceSchema = z
  .strictObject({
    ...ruleHeaderShape,
    token: z.string().min(1),
    ignorecase: z.boolean().default(false),
    max: z.number().int().min(0).optional(),
    min: z.number().int().min(1).optional(),
  })
  .refine(({ max, min }) => max !== undefined || min !== undefined, {
    message: 'neither max nor min says how often',
  });

/**
 * Fires once per scope where a token stands more than `max` or less than `min` times, as Vale's `occurrence` does; the span
 * is the first one too many.
 *
 * @example
 * extends: occurrence
 * message: One exclamation mark is enough.
 * max: 1
 * token: '!'
 */
export const occurrenceKind = defineRuleKind({
  name: 'occurrence',
  dimension: 'clear',
  schema: occurrenceSchema,
  compile: ({ token, ignorecase, max, min, scope, action }) => {
    const pattern = compilePatterns([token], { at: 'token', ignoreCase: ignorecase, nonword: true });
    return (text) => {
      const matches = findMatches(text, pattern, scope);
      // The whole reply is one scope here; its windows only bound the expression.
      const units =
        scope === 'text'
          ? [{ start: 0, end: text.raw.length }]
          : text
              .windows(scope)
              .map((window) => ({ start: window.start, end: window.start + window.text.length }));
      return units.flatMap((unit) => {
        const inside = matches.filter(({ start, end }) => start >= unit.start && end <= unit.end);
        const surplus = max === undefined ? undefined : inside[max];
        if (surplus !== undefined) {
          const { start, end, observed } = surplus;
          return [{ start, end, suggestion: suggestByAction(action, observed), words: [observed] }];
        }
        return min !== undefined && inside.length < min
          ? [{ ...unit, suggestion: null, words: [], isWholeReply: scope === 'text' }]
          : [];
      });
    };
  },
});
