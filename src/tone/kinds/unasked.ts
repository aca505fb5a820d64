import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { findMatches, withoutExceptions } from '../find-matches.ts';
import { defineRuleKind, ruleHeaderShape, ruleTextSchema } from '../rule-kind.ts';
import { suggestByAction } from '../suggest-by-action.ts';

const unaskedSchema = z.strictObject({
  ...ruleHeaderShape,
  /** One pattern for each thing that may be talked of, with all its words: the customer may have used another of them. */
  tokens: z.array(ruleTextSchema).min(1),
  /** True where nothing fires unless the customer's message is known. Default true. */
  needsMessage: z.boolean().default(true),
  ignorecase: z.boolean().default(false),
  /** Always with their capitals: 'Frau \p{Lu}' is an address. */
  exceptions: z.array(ruleTextSchema).default([]),
});

/** Longer messages repeat themselves; time stays bounded. */
const longestMessage = 8_000;
/** Messages whose words are kept: those of the replies that advisors have open. */
const rememberedMessages = 32;

/**
 * Fires in the body of a reply where one of its tokens stands and the customer did not speak of it: whoever tells us of a husband is
 * answered about him, whoever does not is not told to ask one.
 *
 * @example
 * extends: unasked
 * message: "The customer did not mention '%s'."
 * ignorecase: true
 * tokens: ['husbands?|hubby', 'wife|wives']
 */
export const unaskedKind = defineRuleKind({
  name: 'unasked',
  dimension: 'correct',
  isPhrase: true,
  schema: unaskedSchema,
  compile: ({ tokens, needsMessage, ignorecase, exceptions, scope, action }) => {
    const pattern = compilePatterns(tokens, { at: 'tokens', ignoreCase: ignorecase, isCaptured: true });
    const each = tokens.map((token) => compilePatterns([token], { at: 'tokens', ignoreCase: ignorecase }));
    const allowed =
      exceptions.length === 0 ? null : compilePatterns(exceptions, { at: 'exceptions', ignoreCase: false });
    const spoken = new LRUCache<string, Map<number, boolean>>({ max: rememberedMessages });
    const isSpokenOf = (message: string, token: number): boolean => {
      const known = spoken.get(message) ?? new Map<number, boolean>();
      spoken.set(message, known);
      const isSpoken = known.get(token) ?? message.search(each[token] ?? pattern) >= 0;
      known.set(token, isSpoken);
      return isSpoken;
    };
    return (text) => {
      const { message = '', questions = [] } = text.context;
      if (needsMessage && message === '') return [];
      const said = `${message.slice(0, longestMessage)}\n${questions.join('\n')}`;
      const found = findMatches(text, pattern, scope).filter(
        ({ start, end, groups }) =>
          start >= text.body.start &&
          end <= text.body.end &&
          !isSpokenOf(
            said,
            groups.findIndex((group) => group !== undefined),
          ),
      );
      return withoutExceptions(text, found, allowed, scope).map(({ start, end, observed }) => ({
        start,
        end,
        suggestion: suggestByAction(action, observed),
        words: [observed],
      }));
    };
  },
});
