import type { Question } from '../dissect/question.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';
import { statedLinks, withoutLinks } from '../language/stated-links.ts';
import type { AddressBy, ReplyVoice } from './reply-voice.ts';

/** Titles that stand before a first name and are no part of it. */
const title = /^(?:(?:dr|prof|mr|mrs|ms|miss|sir|herr|frau|fru|dhr|mevr|mw)\.?\s+)+/iu;

/** A question is repeated in the reply only up to this length. */
const maxQuotedQuestion = 140;

/** Names with all titles and family names are shorter, in UTF-16 units. */
const longestName = 80;

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/gu, (whole, key: string) => values[key] ?? whole);

const quoted = (question: string): string => {
  // Whoever writes to us gets no link and no markup into our reply by asking.
  const flat = withoutLinks(question.replaceAll(/\p{Cf}|<[^>]*>/gu, ''), '…')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[.,;:]+$/u, '');
  if (flat.length <= maxQuotedQuestion) return flat;
  const space = flat.lastIndexOf(' ', maxQuotedQuestion);
  // Text without spaces is cut between characters, never inside one.
  const cut =
    space > 0 ? flat.slice(0, space) : flat.slice(0, maxQuotedQuestion).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut} …`;
};

/** A sender writes their own name: what no person is called would stand in the reply as our words. */
const isName = (name: string): boolean =>
  name.length <= longestName && !/[<>[\]{}()|\\/\n"!?;]/u.test(name) && statedLinks(name).length === 0;

/** Gives the greeting, by first or full name as the language's customers expect, or without one. */
export const greetingOf = (voice: ReplyVoice, customerName: string | null, addressBy: AddressBy): string => {
  const full = customerName?.replaceAll(/\p{Cf}/gu, '').trim();
  if (!full || !isName(full)) return voice.greetingUnnamed;
  const first = full.replace(title, '').split(/\s+/u)[0] ?? full;
  return filled(voice.greetingNamed, { name: addressBy === 'full-name' ? full : first });
};

/** Gives the sentence after the greeting: thanks where nothing is asked, empathy where something went wrong. */
export const openingOf = (voice: ReplyVoice, questions: readonly Question[]): string => {
  if (questions.length === 0) return voice.thanks;
  return questions.some(({ kind }) => kind === 'problem')
    ? voice.problemAcknowledgement
    : voice.acknowledgement;
};

/** Says that a question stays open; what the advisor does about it is said once, with the last one. */
export const noAnswerOf = (
  voice: ReplyVoice,
  language: LanguageCode,
  question: Question,
  isLast: boolean,
): string => {
  const [first] = splitSentences(voice.noAnswer, language);
  return filled(isLast ? voice.noAnswer : voice.noAnswer.slice(0, first?.end), {
    question: quoted(question.text),
  });
};

/** Introduces a source in a language that the customer did not write in. */
export const otherLanguageOf = (voice: ReplyVoice, language: string): string =>
  filled(voice.otherLanguageSource, { language });

/** Gives the sign-off without the advisor's line, which the panel adds with the name of who clears the reply. */
export const signOffOf = (voice: ReplyVoice): string =>
  voice.signOff
    .split('\n')
    .filter((line) => !line.includes('{advisor}'))
    .join('\n');
