import { z } from 'zod';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import { type ToneText, wordsOf } from '../tone-text.ts';
import { foldName, isMisspelt, isShortName, nameParts } from './compare-names.ts';
import { findPlaceholder } from './frame-placeholder.ts';
import { joinedStranger, otherHalf } from './greeted-strangers.ts';
import { type GreetedWords, greetingWordsOf, readGreetedWords } from './greeted-words.ts';

const greetedNameSchema = z.strictObject({
  ...ruleHeaderShape,
  /** 'own' finds somebody else's name or a misspelt one, 'family' a title with a given name, 'words' numbers, codes and gaps of templates. */
  expects: z.enum(['own', 'family', 'words']),
  /** Words before a name that are no part of it. */
  titles: z.array(z.string().min(1)).default([]),
});

/** Customers sign at the end, with so many letters at most. */
const longestSignature = 60;

/** A short name or a spelling of their own is what the customer signed with. */
const isSignedSo = (word: string, { context: { message } }: ToneText): boolean =>
  message !== undefined &&
  wordsOf(message.trimEnd().slice(-longestSignature)).some((own) => foldName(own) === foldName(word));

const wrongName = (text: ToneText, customer: string, greeted: GreetedWords): readonly RuleHit[] => {
  const parts = nameParts(customer);
  const folded = parts.map(foldName);
  const words = customer.split(/\s+/u);
  const family = nameParts(words.at(-1) ?? '').map(foldName);
  const given = folded.filter((part) => !family.includes(part));
  const initials = words.map((part) => foldName(part)[0] ?? '').join('');
  const isTheirs = (word: string): boolean =>
    folded.includes(foldName(word)) || initials.startsWith(foldName(word)) || isSignedSo(word, text);
  const isShort = (word: string): boolean => given.some((part) => isShortName(foldName(word), part));
  const strangers = greeted.names.filter(({ word }) => !isTheirs(word));
  const slips = strangers.flatMap(({ start, end, word, isTitled }) => {
    if (!isTitled && isShort(word)) return [];
    const right = parts.find((part) => isMisspelt(foldName(word), foldName(part)));
    return right === undefined ? [] : [{ start, end, suggestion: right, words: [right], isWholeReply: true }];
  });
  if (slips.length > 0) return slips.slice(0, 1);
  const first = words[0] ?? customer;
  const other = otherHalf(greeted, words) ?? joinedStranger(text, strangers);
  if (other !== null && !isSignedSo(other.word, text))
    return [{ start: other.start, end: other.end, suggestion: first, words: [first], isWholeReply: true }];
  const isAccused = ({ word, isTitled }: GreetedWords['names'][number]): boolean =>
    isTitled || !isShort(word);
  const [stranger] = strangers;
  // Of 'Familie Berg', or of a customer with one name only, nobody knows how else they are called.
  if (given.length === 0) return [];
  // Who is greeted with others, or by a part of the name, is greeted.
  if (stranger === undefined || strangers.length < greeted.names.length || !strangers.every(isAccused))
    return [];
  const end = strangers.at(-1)?.end ?? stranger.end;
  const right = greeted.hasTitle ? (words.at(-1) ?? customer) : (parts[0] ?? customer);
  return [{ start: stranger.start, end, suggestion: right, words: [right], isWholeReply: true }];
};

/** 'Herr Marko' where the customer is Marko Jurić. */
const givenNameBehindTitle = (customer: string, { names }: GreetedWords): readonly RuleHit[] => {
  const [given = '', ...rest] = customer.split(/\s+/u);
  const family = rest.at(-1);
  const [only] = names;
  if (family === undefined || only === undefined || names.length > 1 || !only.isTitled) return [];
  if (foldName(only.word) !== foldName(given) || foldName(given) === foldName(family)) return [];
  return [{ start: only.start, end: only.end, suggestion: family, words: [family], isWholeReply: true }];
};

/** A greeting line is short; what is longer begins the answer behind its comma. */
const longestGreetingLine = 60;
const code = /(?<![\p{L}\p{N}])(?=[\p{L}-]{0,8}\p{N})[\p{L}\p{N}-]{3,24}(?![\p{L}\p{N}])/gu;

const codes = ({ raw, greeting }: ToneText): readonly RuleHit[] => {
  const opening = /^\s*[^\n]{0,60}/u.exec(raw)?.[0] ?? '';
  const empty = findPlaceholder(raw, { start: 0, end: opening.length });
  if (empty !== null)
    return [{ ...empty, suggestion: null, words: [raw.slice(empty.start, empty.end)], isWholeReply: true }];
  if (greeting === null) return [];
  const line = /^[^\n,.!:?]{0,60}/u.exec(raw.slice(greeting.start))?.[0] ?? '';
  const after = raw[greeting.start + line.length] ?? '\n';
  if (line.length >= longestGreetingLine || !/[\n,!:]/u.test(after)) return [];
  return [...line.matchAll(code)].slice(0, 1).map((match) => {
    const start = greeting.start + match.index;
    return { start, end: start + match[0].length, suggestion: null, words: [match[0]], isWholeReply: true };
  });
};

/**
 * Fires on a greeting that calls the customer by another's name or by a misspelt one, by a title and a given name, or by a number.
 * Short names, hyphenated halves and names that the customer's own message holds are right; so is a greeting to more
 * people than one when the customer is among them.
 *
 * @example
 * extends: greeted-name
 * expects: own
 * titles: [mr, mrs]
 * message: "The customer's name is '%s'."
 */
export const greetedNameKind = defineRuleKind({
  name: 'greeted-name',
  dimension: 'correct',
  schema: greetedNameSchema,
  compile: ({ expects, titles }, { conventions }) => {
    if (expects === 'words') return codes;
    const greetingWords = greetingWordsOf(conventions);
    const titleWords = new Set(titles.map((title) => title.toLowerCase()));
    return (text) => {
      const customer = text.context.customerName?.trim() ?? '';
      if (customer === '') return [];
      const named = customer
        .split(/\s+/u)
        .filter((word) => !titleWords.has(word.toLowerCase().replace(/\.$/u, '')))
        .join(' ');
      const greeted = readGreetedWords(text, greetingWords, titleWords);
      if (named === '' || greeted === null || greeted.names.length === 0) return [];
      return expects === 'own' ? wrongName(text, named, greeted) : givenNameBehindTitle(named, greeted);
    };
  },
});
