import type { ToneText } from '../tone-text.ts';
import { foldName, isShortName } from './compare-names.ts';
import type { GreetedWord, GreetedWords } from './greeted-words.ts';

const isAlike = (half: string, own: string): boolean => half === own || isShortName(half, own);

const halvesOf = (word: string): readonly string[] => word.split('-').map(foldName);

/**
 * Gives a greeted double name of which a half is not the customer's own, who has one, too ('Nils-Petter' for Nils-Erik), or one that is glued
 * from their given and their family name. Null where the greeting holds no double name: half a name is a way to call somebody.
 */
export const otherHalf = ({ doubled }: GreetedWords, customer: readonly string[]): GreetedWord | null => {
  const [given = [], ...others] = customer.map(halvesOf);
  const own = new Set(others.flat());
  const isOther = (halves: readonly string[]): boolean =>
    given.length > 1
      ? halves.length === given.length && halves.some((half, at) => !isAlike(half, given[at] ?? ''))
      : halves.includes(given[0] ?? '') && halves.every((half) => half === given[0] || own.has(half));
  const isOwn = (word: string): boolean => customer.some((name) => foldName(name) === foldName(word));
  return doubled.find(({ word }) => !isOwn(word) && isOther(halvesOf(word))) ?? null;
};

/** What stands between two who are greeted together. */
const and = /\s(?:and|och|og|und|en|&)\s+$/u;
const longestAnd = 6;

/** Gives somebody who is greeted beside the customer and whom the customer's message names nowhere; null where it is not known. */
export const joinedStranger = (
  { raw, context: { message } }: ToneText,
  strangers: readonly GreetedWord[],
): GreetedWord | null => {
  if (message === undefined) return null;
  const said = foldName(message);
  const isJoined = ({ start }: GreetedWord): boolean =>
    and.test(raw.slice(Math.max(0, start - longestAnd), start));
  return (
    strangers.find((one) => !one.isTitled && isJoined(one) && !said.includes(foldName(one.word))) ?? null
  );
};
