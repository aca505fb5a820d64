import { LRUCache } from 'lru-cache';
import type { GramSet } from './gram-set.ts';
import { mayHold, type NeedProgram, programOf } from './need-program.ts';
import { parseExpression } from './parse-pattern.ts';
import { readNeeds } from './read-needs.ts';
import { nothing, type TextNeeds } from './text-needs.ts';

/** Gives what a text must hold for an expression to match in it; nothing where that cannot be told. */
const needsOf = (expression: RegExp): TextNeeds => {
  // Without the flag, and with v, classes and the equality of capitals mean something else.
  if (!expression.unicode) return nothing;
  try {
    return readNeeds(parseExpression(expression).alternatives);
  } catch {
    return nothing;
  }
};

type Prefilter = { readonly program: NeedProgram | null };

const byExpression = new WeakMap<RegExp, Prefilter>();

/** Ten markets inherit the same patterns; one with all its alternatives takes 9 KB in the mean. */
const bySource = new LRUCache<string, Prefilter>({ max: 2_000 });

const writePrefilter = (expression: RegExp): Prefilter => {
  const key = `${expression.flags} ${expression.source}`;
  const known = bySource.get(key);
  if (known !== undefined) return known;
  const prefilter = { program: programOf(needsOf(expression)) };
  bySource.set(key, prefilter);
  return prefilter;
};

/** Gives the program that tells in which texts an expression has to be run; null for all. Written when it is first asked for. */
const prefilterOf = (expression: RegExp): NeedProgram | null => {
  const known = byExpression.get(expression);
  if (known !== undefined) return known.program;
  const prefilter = writePrefilter(expression);
  byExpression.set(expression, prefilter);
  return prefilter.program;
};

/**
 * Tells whether an expression may match in a text with such grams. False is sure; true says only that the expression has to be
 * run (R. Cox 2012, https://swtch.com/~rsc/regexp/regexp4.html).
 */
export const mayMatch = (expression: RegExp, grams: GramSet): boolean =>
  mayHold(grams, prefilterOf(expression));
