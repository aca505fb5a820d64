import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { findMatches, withoutExceptions } from '../find-matches.ts';
import { defineRuleKind, ruleHeaderShape, ruleTextSchema } from '../rule-kind.ts';
import { suggestByAction } from '../suggest-by-action.ts';

const existenceSchema = z.strictObject({
  ...ruleHeaderShape,
  tokens: z.array(ruleTextSchema).default([]),
  /** Written before the tokens, or alone, without word boundaries of ours. */
  raw: z.array(ruleTextSchema).default([]),
  nonword: z.boolean().default(false),
  ignorecase: z.boolean().default(false),
  exceptions: z.array(ruleTextSchema).default([]),
  vocab: z.boolean().optional(),
});

/**
 * Fires where one of its tokens stands, as Vale's `existence` does.
 *
 * @example
 * extends: existence
 * message: "'%s' promises what nobody here can keep."
 * ignorecase: true
 * tokens: ['we guarantee', 'never happen again']
 */
export const existenceKind = defineRuleKind({
  name: 'existence',
  dimension: 'clear',
  isPhrase: true,
  schema: existenceSchema,
  compile: ({ tokens, raw, nonword, ignorecase, exceptions, action, scope }) => {
    const wanted = tokens.filter((pattern) => pattern.trim() !== '');
    if (wanted.length + raw.length === 0) {
      throw new CopilotError('configuration-invalid', 'neither tokens nor raw name anything to look for', {
        details: { at: 'tokens' },
      });
    }
    const pattern = compilePatterns(wanted, {
      at: 'tokens',
      ignoreCase: ignorecase,
      nonword,
      prefix: raw.join(''),
    });
    const allowed =
      exceptions.length === 0
        ? null
        : compilePatterns(exceptions, { at: 'exceptions', ignoreCase: ignorecase });
    return (text) =>
      withoutExceptions(text, findMatches(text, pattern, scope), allowed, scope).map(
        ({ start, end, observed }) => ({
          start,
          end,
          suggestion: suggestByAction(action, observed),
          words: [observed],
        }),
      );
  },
});
