import { z } from 'zod';
import { defineRuleKind, type RuleHit, type RuleSurroundings, ruleHeaderShape } from '../rule-kind.ts';
import { type ToneText, wordsOf } from '../tone-text.ts';
import { fillVoice } from '../tone-voice.ts';
import { foldName, nameParts } from './compare-names.ts';
import { expectAcknowledgement } from './expect-acknowledgement.ts';
import { greetingWordsOf } from './greeted-words.ts';

const openingSchema = z.strictObject({
  ...ruleHeaderShape,
  /** 'greeting' finds a missing one, 'pair' one that is missing above a signature, 'wording' a wrong one, 'whole-name' a first name alone where the market writes both. */
  expects: z.enum(['greeting', 'pair', 'wording', 'name', 'whole-name', 'acknowledgement']),
  /** For 'acknowledgement': patterns of first sentences that turn to the customer. */
  tokens: z.array(z.string().min(1)).default([]),
  /**
   * For 'acknowledgement', where it was learned: bodies of fewer words may come straight to the point; answers to what is no complaint
   * may be a quarter longer. Default 60: of shorter replies that people graded best, most do.
   */
  minWords: z.number().int().min(0).default(60),
});

const nameFor = (text: ToneText, { conventions }: RuleSurroundings): string | null => {
  const whole = text.context.customerName?.trim() ?? '';
  if (whole === '') return null;
  return conventions.addressBy === 'full-name' ? whole : (whole.split(/\s+/u)[0] ?? whole);
};

const greetingFor = (text: ToneText, surroundings: RuleSurroundings): string => {
  const name = nameFor(text, surroundings);
  const { greetingNamed, greetingUnnamed } = surroundings.voice;
  return name === null ? greetingUnnamed : fillVoice(greetingNamed, { name });
};

const missingGreeting = (text: ToneText, surroundings: RuleSurroundings): readonly RuleHit[] => {
  const { greeting, body } = text;
  if (greeting !== null) return [];
  const wanted = greetingFor(text, surroundings);
  const at = body.start;
  return [{ start: at, end: at, suggestion: `${wanted}\n\n`, words: [wanted], isWholeReply: true }];
};

/** A whole answer; what is shorter is a line of a conversation. */
const wholeAnswer = 60;

const missingPair = (text: ToneText, surroundings: RuleSurroundings): readonly RuleHit[] => {
  const isSigned = text.signOff !== null || text.hasSignature;
  return isSigned && wordsOf(text.bodyText).length >= wholeAnswer ? missingGreeting(text, surroundings) : [];
};

const wrongGreeting = (text: ToneText, surroundings: RuleSurroundings): readonly RuleHit[] => {
  const { greeting } = text;
  if (greeting === null || greeting.isOurs) return [];
  const wanted = greetingFor(text, surroundings);
  const { start, end } = greeting;
  return [{ start, end, suggestion: wanted, words: [wanted], isWholeReply: true }];
};

/** Initials are no first name. */
const shortestFirstName = 3;

/** A greeting with one word behind it, or with another greeting and one word: 'Hallo Anna,', 'Guten Tag liebe Anna,'. */
const firstNameOnly = (text: ToneText, surroundings: RuleSurroundings): readonly RuleHit[] => {
  const { greeting } = text;
  if (greeting === null || !greeting.isNamed || surroundings.conventions.addressBy !== 'full-name') return [];
  const { start, end } = greeting;
  const leads = surroundings.conventions.greetings
    .filter((known) => known.endsWith(' {name}'))
    .map((known) => known.slice(0, -'{name}'.length));
  const without = (line: string, lead: string): string | null =>
    line.toLowerCase().startsWith(lead.toLowerCase()) ? line.slice(lead.length).trim() : null;
  // The shortest greeting leaves a title with the name: 'Frau Weber' behind 'Sehr geehrte'.
  const behind = (line: string): string =>
    leads
      .map((lead) => without(line, lead) ?? '')
      .reduce((one, other) => (other.length > one.length ? other : one), '');
  const said = behind(text.raw.slice(start, end).replace(/[,!.:]+$/u, ''));
  const dear = leads.filter((lead) => lead.trim().split(' ').length === 1).map((lead) => without(said, lead));
  const name = dear.find((rest) => rest !== null) ?? said;
  if (name.length < shortestFirstName || /\s/u.test(name)) return [];
  const wanted = greetingFor(text, surroundings);
  return [{ start, end, suggestion: wanted, words: [wanted] }];
};

/** 'Kære spejderleder', 'Hallo zusammen': words behind the greeting, and none that could be a name. */
const isNameless = ({ raw, greeting, context }: ToneText, { conventions }: RuleSurroundings): boolean => {
  if (greeting === null) return false;
  const said = raw.slice(greeting.start, greeting.end);
  const own = new Set([
    ...nameParts(context.customerName ?? '').map(foldName),
    ...wordsOf((context.message ?? '').trimEnd().slice(-longestSignature)).map(foldName),
  ]);
  const known = greetingWordsOf(conventions);
  const called = (said.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter(
    (word) => !known.has(word.toLowerCase()),
  );
  return called.length > 0 && called.every((word) => !/\p{Lu}/u.test(word) && !own.has(foldName(word)));
};

/** Customers sign at the end, with so many letters at most. */
const longestSignature = 60;

const missingName = (text: ToneText, surroundings: RuleSurroundings): readonly RuleHit[] => {
  const { greeting } = text;
  // Any name counts: people sign with short names that no record holds.
  if (greeting === null || nameFor(text, surroundings) === null) return [];
  if (greeting.isNamed && !isNameless(text, surroundings)) return [];
  const wanted = greetingFor(text, surroundings);
  return [
    { start: greeting.start, end: greeting.end, suggestion: wanted, words: [wanted], isWholeReply: true },
  ];
};

/**
 * Fires on how a reply begins: without a greeting, with a wrong one, without the customer's name where it is known, or with
 * first two sentences that neither turn to the customer nor to what they asked.
 *
 * @example
 * extends: opening
 * expects: greeting
 * message: "Open with '%s'."
 */
export const openingKind = defineRuleKind({
  name: 'opening',
  dimension: 'warm',
  schema: openingSchema,
  compile: ({ expects, tokens, minWords }, surroundings) => {
    if (expects === 'greeting') return (text) => missingGreeting(text, surroundings);
    if (expects === 'pair') return (text) => missingPair(text, surroundings);
    if (expects === 'wording') return (text) => wrongGreeting(text, surroundings);
    if (expects === 'whole-name') return (text) => firstNameOnly(text, surroundings);
    if (expects === 'name') return (text) => missingName(text, surroundings);
    return expectAcknowledgement(tokens, minWords);
  },
});
