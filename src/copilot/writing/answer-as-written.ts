import { z } from 'zod';
import { defuse } from '../../model/untrusted-text.ts';
import { inlineMarker } from './check-answer.ts';

/** What of an answer can be read while it is written; the last of anything may be half. */
const partSchema = z.object({
  question: z.number().optional(),
  sentences: z.array(z.object({ text: z.string() }).catch({ text: '' })),
});

/** What may yet become a placeholder or a citation, with the blank before it, or is half a letter; no placeholder is longer. */
const unfinished = /\s*(?:\[[^\]\n]{0,40})?[\uD800-\uDBFF]?$/u;

const joined = (sentences: readonly { readonly text: string }[]): string =>
  sentences
    .map(({ text }) => text.trimStart())
    .filter((text) => text !== '')
    .map((text, at) => (at === 0 ? text : `${/^[-•*]/u.test(text) ? '\n' : ' '}${text}`))
    .join('');

/**
 * Makes what reads along with the answer to one question and gives its text piece by piece, with placeholders filled and citations left
 * out. What was given is never taken back: text that no longer follows from it, as when the model begins anew, is not given
 * until it does.
 */
export const answerAsWritten = (
  number: number,
  fill: (text: string) => string,
  onText: (piece: string) => void,
): ((soFar: unknown) => void) => {
  let given = '';
  return (soFar) => {
    const read = partSchema.safeParse(soFar);
    if (!read.success || (read.data.question ?? number) !== number) return;
    const whole = joined(read.data.sentences).replace(inlineMarker, '').replace(unfinished, '');
    const text = defuse(fill(whole));
    if (text.length <= given.length || !text.startsWith(given)) return;
    const piece = text.slice(given.length);
    given = text;
    onText(piece);
  };
};
