import { z } from 'zod';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import type { ToneConventions } from '../tone-conventions.ts';
import { type ToneText, wordsOf } from '../tone-text.ts';
import type { ToneVoice } from '../tone-voice.ts';
import { hasPersonName, teamRoles, teamWordsOf } from './signature-name.ts';

const closingSchema = z.strictObject({
  ...ruleHeaderShape,
  /** 'sign-off' finds a missing one, 'wording' a wrong one, 'name' one that no person signs, 'pair' a greeting without one. */
  expects: z.enum(['sign-off', 'wording', 'name', 'pair']),
  /** For 'pair': replies with fewer words between greeting and sign-off may do without. Default 60. */
  minWords: z.number().int().positive().default(60),
  /** How many times its level it costs. Default 1. */
  weight: z.number().positive().default(1),
});

const isUnsigned = ({ signOff, hasSignature }: ToneText): boolean => signOff === null && !hasSignature;

const wantedIn = (voice: ToneVoice, conventions: ToneConventions): string =>
  voice.signOff.split('\n')[0] ?? conventions.signOffs[0] ?? '';

/** What stands below the body and the sign-off's own words. */
const unnamed = (
  text: ToneText,
  isNamed: (signature: string) => boolean,
): readonly Omit<RuleHit, 'words'>[] => {
  const { signOff, body, raw } = text;
  if (isUnsigned(text)) return [];
  const start = signOff?.phraseEnd ?? body.end;
  if (isNamed(raw.slice(start))) return [];
  return [{ start: signOff?.start ?? body.end, end: raw.trimEnd().length, suggestion: null }];
};

/** The profile's own sign-off as a draft has it while nobody knows who will send it. */
const unsignedVoice = ({ signOff }: ToneVoice): string =>
  signOff
    .split('\n')
    .filter((line) => !line.includes('{advisor}'))
    .join('\n');

/**
 * Fires when a reply ends without a sign-off and without a signature ('sign-off'), with a sign-off that is wrong in its
 * market ('wording'), with nobody's name below it ('name', unless it is a draft's, which waits for the advisor's), or with one where the reply has no greeting or the other way round
 * ('pair'); the message gets the sign-off to use. A name alone is signature enough: people end warmer than lists know.
 *
 * @example
 * extends: closing
 * expects: sign-off
 * message: "Sign off with '%s'."
 */
export const closingKind = defineRuleKind({
  name: 'closing',
  dimension: 'on-brand',
  schema: closingSchema,
  compile: ({ expects, minWords, weight }, { conventions, voice }) => {
    const wanted = wantedIn(voice, conventions);
    const hit = { words: [wanted], isWholeReply: true, weight };
    const draftEnd = unsignedVoice(voice);
    const others = new Set([...teamWordsOf(voice), ...teamRoles]);
    return (text) => {
      const { signOff, body, bodyText, greeting } = text;
      const { end } = body;
      const isSigned = (signature: string): boolean => hasPersonName(signature, others, signOff !== null);
      const missing = { start: end, end, suggestion: `\n\n${wanted}`, ...hit };
      if (expects === 'sign-off') return isUnsigned(text) ? [missing] : [];
      if (expects === 'pair') {
        if (greeting === null || wordsOf(bodyText).length < minWords) return [];
        return isUnsigned(text) || unnamed(text, isSigned).length > 0 ? [missing] : [];
      }
      if (expects === 'name') {
        return text.raw.trimEnd().endsWith(draftEnd)
          ? []
          : unnamed(text, isSigned).map((where) => ({ ...where, ...hit }));
      }
      if (signOff === null || signOff.isOurs) return [];
      return [{ start: signOff.start, end: signOff.phraseEnd, suggestion: wanted, ...hit }];
    };
  },
});
