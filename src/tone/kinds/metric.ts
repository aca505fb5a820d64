import { z } from 'zod';
import { countSentences, sumCounts } from '../count-text.ts';
import { compileFormula } from '../evaluate-formula.ts';
import { defineRuleKind, ruleHeaderShape } from '../rule-kind.ts';

const metricSchema = z.strictObject({
  ...ruleHeaderShape,
  formula: z.string().min(1).max(500),
  /** When to fire: '> 8'. */
  condition: z
    .string()
    .trim()
    .regex(/^(?:<=?|>=?|==?)\s*-?\d+(?:\.\d+)?$/u),
});

const variables = [
  'words',
  'sentences',
  'paragraphs',
  'characters',
  'syllables',
  'long_words',
  'polysyllabic_words',
  'complex_words',
];

const holds = (value: number, operator: string, limit: number): boolean => {
  if (operator.startsWith('>')) return operator === '>=' ? value >= limit : value > limit;
  if (operator.startsWith('<')) return operator === '<=' ? value <= limit : value < limit;
  return value === limit;
};

/**
 * Fires when a formula over the counts of the whole reply meets its condition, as Vale's `metric` does.
 *
 * @example
 * extends: metric
 * message: "Try to keep the LIX (%s) below 45."
 * formula: (words / sentences) + ((long_words * 100) / words)
 * condition: '> 45'
 */
export const metricKind = defineRuleKind({
  name: 'metric',
  dimension: 'clear',
  schema: metricSchema,
  compile: ({ formula, condition }) => {
    const evaluate = compileFormula(formula, variables);
    const operator = /^[<>=]+/u.exec(condition)?.[0] ?? '';
    const limit = Number(condition.slice(operator.length));
    return (text) => {
      const counts = sumCounts(countSentences(text.plain, text.sentences), text.windows('paragraph').length);
      if (counts.words === 0 || counts.sentences === 0) return [];
      const value = evaluate(counts);
      return Number.isFinite(value) && holds(value, operator, limit)
        ? [{ ...text.body, suggestion: null, words: [value.toFixed(2)], isWholeReply: true }]
        : [];
    };
  },
});
