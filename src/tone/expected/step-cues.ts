import type { Says } from '../kinds/make-says.ts';
import type { ToneText } from '../tone-text.ts';
import type { PartCues } from './expected-part.ts';
import { largest, secondLargest, sumOf } from './summaries.ts';

const mostSentences = 60;

/** A step stands near the end. */
const lastSentences = 3;

const mostCounted = 12;

/**
 * Reads how clearly a reply says what happens next, as the learned ear hears it and by words that say so. Null without a
 * sentence.
 */
export const stepCues = (text: ToneText, saysStep: Says): PartCues | null => {
  const sentences = text.bodySentences.slice(-mostSentences);
  if (sentences.length === 0) return null;
  const steps = sentences.map((sentence) => text.hears(sentence, ['next-step']));
  const facts = sentences.map((sentence) => text.hears(sentence, ['fact']));
  const said = sentences.map(({ start, end }) => saysStep(text.plain.slice(start, end)));
  const last = sentences.at(-1);
  return [
    largest(steps),
    largest(steps.slice(-lastSentences)),
    steps.at(-1) ?? 0,
    secondLargest(steps),
    sumOf(steps),
    largest(facts.slice(-lastSentences)),
    largest(sentences.map((sentence) => text.hears(sentence, ['vague']))),
    Math.min(mostCounted, sentences.length),
    said.filter(Boolean).length,
    said.slice(-lastSentences).filter(Boolean).length,
    last === undefined ? 0 : text.hears(last, ['kind']),
  ];
};
