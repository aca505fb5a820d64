import { z } from 'zod';
import { languageOfTag } from '../../language/language-code.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import type { ToneText } from '../tone-text.ts';
import { fillVoice } from '../tone-voice.ts';

const frameLanguageSchema = z.strictObject({
  ...ruleHeaderShape,
  expects: z.enum(['greeting', 'sign-off']),
  /** By language code, how letters are opened or closed in it; what several languages share stands in each. */
  phrases: z.record(z.string(), z.array(z.string().min(2))),
});

const escapeLiteral = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

/** How far from the end a farewell may stand. */
const reach = 300;

type Phrases = Readonly<Record<string, readonly string[]>>;

const foreignTo = (language: string, phrases: Phrases, at: 'greeting' | 'sign-off'): RegExp => {
  const own = new Set((phrases[language] ?? []).map((phrase) => phrase.toLowerCase()));
  const foreign = Object.values(phrases)
    .flat()
    .filter((phrase) => !own.has(phrase.toLowerCase()))
    .sort((one, other) => other.length - one.length)
    .map(escapeLiteral);
  return new RegExp(
    `${at === 'greeting' ? '^\\s*' : '\\n[ \\t]*'}(${foreign.join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  );
};

const foundIn = (
  text: ToneText,
  pattern: RegExp,
  isGreeting: boolean,
  wanted: string,
): readonly RuleHit[] => {
  const { raw } = text;
  const from = isGreeting ? 0 : Math.max(text.greeting?.end ?? 0, raw.length - reach);
  const match = pattern.exec(isGreeting ? raw.slice(0, reach) : raw.slice(from));
  if (match?.[1] === undefined) return [];
  const end = from + match.index + match[0].length;
  return [
    {
      start: end - match[1].length,
      end,
      suggestion: isGreeting ? null : wanted,
      words: [wanted],
      isWholeReply: true,
    },
  ];
};

/**
 * Fires when a reply is opened or closed in another language than its own; the message gets what to write. What the profile
 * itself takes for a greeting or a sign-off is never foreign.
 *
 * @example
 * extends: frame-language
 * expects: sign-off
 * phrases: { sv: [Vänliga hälsningar], de: [Viele Grüße] }
 * message: "Sign off in the language of the reply: '%s'."
 */
export const frameLanguageKind = defineRuleKind({
  name: 'frame-language',
  dimension: 'on-brand',
  schema: frameLanguageSchema,
  compile: ({ expects, phrases }, { voice }) => {
    const patterns = new Map<string, RegExp>();
    const isGreeting = expects === 'greeting';
    return (text) => {
      const known = isGreeting ? text.greeting : text.signOff;
      if (known?.isOurs === true) return [];
      const language = languageOfTag(text.context.language);
      const pattern = patterns.get(language) ?? foreignTo(language, phrases, expects);
      patterns.set(language, pattern);
      const first = text.context.customerName?.trim().split(/\s+/u)[0];
      const greeting =
        first === undefined || first === ''
          ? voice.greetingUnnamed
          : fillVoice(voice.greetingNamed, { name: first });
      const wanted = isGreeting ? greeting : (voice.signOff.split('\n')[0] ?? '');
      return foundIn(text, pattern, isGreeting, wanted);
    };
  },
});
