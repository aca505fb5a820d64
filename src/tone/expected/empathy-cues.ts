import type { Says } from '../kinds/make-says.ts';
import type { ToneText } from '../tone-text.ts';
import type { PartCues } from './expected-part.ts';
import { largest, secondLargest, sumOf } from './summaries.ts';

/** Nobody looks for a word of feeling behind this many sentences. */
const mostSentences = 60;

const mostCounted = 4;

/**
 * Reads how much of a reply takes the customer's trouble seriously, as the learned ear hears it and by words that say so. Null
 * without a sentence.
 */
export const empathyCues = (text: ToneText, saysSo: Says): PartCues | null => {
  const sentences = text.bodySentences.slice(0, mostSentences);
  if (sentences.length === 0) return null;
  const understands = sentences.map((sentence) => text.hears(sentence, ['understanding']));
  const owns = sentences.map((sentence) => text.hears(sentence, ['ownership']));
  const either = understands.map((value, at) => value + (owns[at] ?? 0));
  return [
    largest(understands),
    largest(owns),
    largest(either),
    secondLargest(either),
    sumOf(either),
    largest(sentences.map((sentence) => text.hears(sentence, ['kind']))),
    Math.min(mostCounted, sentences.filter(({ start, end }) => saysSo(text.plain.slice(start, end))).length),
  ];
};
