import type { Stance } from '../learned/stance.ts';
import type { ToneText } from '../tone-text.ts';
import type { PartCues } from './expected-part.ts';
import { makeToldAgain } from './message-terms.ts';
import { largest } from './summaries.ts';

/** More says no more about how a letter opens. */
const mostFresh = 8;
const mostTerms = 20;
const mostNumbers = 3;
const longestParagraph = 400;

/** A hollow phrase stands in the place of a word to this customer. */
const firstHeard: readonly Stance[] = [
  'understanding',
  'ownership',
  'kind',
  'fact',
  'next-step',
  'empty',
  'cold',
];
const secondHeard: readonly Stance[] = ['understanding', 'ownership', 'kind', 'fact'];
const turnsTo: readonly Stance[] = ['understanding', 'ownership', 'kind'];

const number = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** Length of what stands before the first empty line of the body: a word to the customer is often a paragraph of its own. */
const firstParagraph = ({ raw, body }: ToneText): number =>
  Math.min(longestParagraph, raw.slice(body.start, body.end).split(/\n[ \t]*\n/u, 1)[0]?.length ?? 0);

/**
 * Reads how a reply opens: how much of its first two sentences tells the customer's message again, what they do as the learned ear
 * hears it, whose numbers they hold, and how long the first paragraph is. Null where the message is not known, or there is no sentence.
 */
export const acknowledgementCues = (text: ToneText): PartCues | null => {
  const { message, language } = text.context;
  const [first, second] = text.bodySentences;
  if (message === undefined || message.trim() === '' || first === undefined) return null;
  const toldAgain = makeToldAgain(message, language);
  const said = text.plain.slice(first.start, first.end);
  const opening = toldAgain(said);
  const then = second === undefined ? null : toldAgain(text.plain.slice(second.start, second.end));
  const numbers = said.match(number) ?? [];
  const known = numbers.filter((value) => message.includes(value)).length;
  return [
    opening.share,
    then?.share ?? 0,
    Math.min(mostFresh, opening.fresh),
    Math.min(mostTerms, opening.terms),
    ...firstHeard.map((stance) => text.hears(first, [stance])),
    ...secondHeard.map((stance) => (second === undefined ? 0 : text.hears(second, [stance]))),
    largest([first, second].map((one) => (one === undefined ? 0 : text.hears(one, turnsTo)))),
    Math.min(mostNumbers, numbers.length - known),
    Math.min(mostNumbers, known),
    firstParagraph(text) / longestParagraph,
  ];
};
