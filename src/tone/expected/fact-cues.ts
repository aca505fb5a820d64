import { sentenceTerms } from '../kinds/sentence-terms.ts';
import type { Stance } from '../learned/stance.ts';
import type { ToneText } from '../tone-text.ts';
import type { PartCues } from './expected-part.ts';
import { longestMessage } from './message-terms.ts';
import type { AnsweringBody } from './read-answers.ts';
import { largest, sumOf } from './summaries.ts';

/** More of them say no more. */
const mostFacts = 12;
const mostTerms = 60;

/** As sure as this, a sentence tells plainly what is so. */
const tellsFrom = 0.5;

/** How large a part of all terms stands among others. */
const shareOfTerms = (terms: ReadonlySet<string>, among: readonly ReadonlySet<string>[]): number =>
  [...terms].filter((term) => among.some((other) => other.has(term))).length / Math.max(1, terms.size);

/**
 * Reads what the sentences do that may answer, as the learned ear hears it, how many there are, and how much of the customer's message they and
 * the whole reply take up: facts beside the question are told to nobody in particular, and pass the message by.
 */
export const factCues = ({ sentences, facts }: AnsweringBody, text: ToneText, message: string): PartCues => {
  const { language } = text.context;
  const heard = (stance: Stance): readonly number[] =>
    facts.map((at) => text.hears(text.bodySentences[at] ?? text.body, [stance]));
  const mean = (values: readonly number[]): number => sumOf(values) / Math.max(1, values.length);
  const termsOf = sentences.map((sentence) => sentenceTerms(sentence, language));
  const ofFacts = facts.map((at) => termsOf[at] ?? new Set<string>());
  const messageTerms = sentenceTerms(message.slice(0, longestMessage), language);
  const tells = heard('fact');
  const steps = heard('next-step');
  return [
    mean(tells),
    mean(steps),
    largest(steps),
    mean(heard('kind')),
    mean(heard('understanding')),
    Math.min(mostFacts, facts.length),
    tells.filter((certainty) => certainty >= tellsFrom).length,
    shareOfTerms(messageTerms, ofFacts),
    shareOfTerms(messageTerms, termsOf),
    Math.min(mostTerms, messageTerms.size),
  ];
};
