import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import { compilePatterns } from '../pattern/compile-pattern.ts';
import {
  defineRuleKind,
  type RuleCheck,
  type RuleHit,
  type RuleSurroundings,
  ruleHeaderShape,
} from '../rule-kind.ts';
import { type ToneText, wordsOf } from '../tone-text.ts';
import { fillVoice } from '../tone-voice.ts';

const openingSchema = z.strictObject({
  ...ruleHeaderShape,
  /** 'greeting' finds a missing one, 'wording' a wrong one, 'whole-name' a first name alone where the market writes both. */
  expects: z.enum(['greeting', 'wording', 'name', 'whole-name', 'acknowledgement']),
  /** For 'acknowledgement': patterns of first sentences that turn to the customer. */
  tokens: z.array(z.string().min(1)).default([]),
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

const missingName = (text: ToneText, surroundings: RuleSurroundings): readonly RuleHit[] => {
  const { greeting } = text;
  // Any name counts: people sign with short names that no record holds.
  if (greeting === null || greeting.isNamed || nameFor(text, surroundings) === null) return [];
  const wanted = greetingFor(text, surroundings);
  return [
    { start: greeting.start, end: greeting.end, suggestion: wanted, words: [wanted], isWholeReply: true },
  ];
};

/** Words this short are in every sentence. */
const shortestTopicWord = 5;

/** A word stands for its topic by its beginning: endings differ between a question and its answer. */
const topicOf = (word: string): string => word.toLowerCase().slice(0, 6);

const coldStart =
  (tokens: readonly string[]): RuleCheck =>
  (text) => {
    const cues = compilePatterns(tokens, { at: 'tokens', ignoreCase: true });
    const [first, second] = text.bodySentences;
    if (first === undefined) return [];
    const said = text.plain.slice(first.start, (second ?? first).end);
    if (said.search(cues) >= 0) return [];
    // Where the questions are not known, a plain answer cannot be told from a cold start.
    if ((text.context.questions ?? []).length === 0) return [];
    const topics = new Set(
      (text.context.questions ?? [])
        .flatMap((question) => wordsOf(question))
        .filter((word) => word.length >= shortestTopicWord)
        .map(topicOf),
    );
    const isOnTopic = wordsOf(said).some(
      (word) => word.length >= shortestTopicWord && topics.has(topicOf(word)),
    );
    return isOnTopic ? [] : [{ ...first, suggestion: null, words: [], isWholeReply: true }];
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
  compile: ({ expects, tokens }, surroundings) => {
    if (expects === 'greeting') return (text) => missingGreeting(text, surroundings);
    if (expects === 'wording') return (text) => wrongGreeting(text, surroundings);
    if (expects === 'whole-name') return (text) => firstNameOnly(text, surroundings);
    if (expects === 'name') return (text) => missingName(text, surroundings);
    if (tokens.length === 0) {
      throw new CopilotError('configuration-invalid', 'no tokens say what an acknowledgement looks like', {
        details: { at: 'tokens' },
      });
    }
    return coldStart(tokens);
  },
});
