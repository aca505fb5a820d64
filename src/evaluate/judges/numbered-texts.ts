import type { PromptValue } from '../../model/prompt.ts';
import type { Verdict } from './judge-pack.ts';

/** Gives texts with the numbers, from 1, by which a model can name them. */
export const numberedTexts = (texts: readonly string[]): PromptValue =>
  texts.map((text, at) => ({ number: at + 1, text }));

/**
 * Gives one verdict for each numbered text: the first that the model gave for its number. Where it gave none, one that does
 * not count, so that what was passed over is not passed off as good.
 */
export const oneForEach = <Given extends { readonly number: number }>(
  texts: readonly string[],
  given: readonly Given[],
  verdictOf: (one: Given, text: string) => Omit<Verdict, 'about'>,
): readonly Verdict[] =>
  texts.map((text, at) => {
    const one = given.find(({ number }) => number === at + 1);
    const missing = { verdict: 'missing', value: null, quote: null, isQuoted: false };
    return { about: text, ...(one === undefined ? missing : verdictOf(one, text)) };
  });
