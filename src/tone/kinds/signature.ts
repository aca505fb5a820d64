import { z } from 'zod';
import type { TextSpan } from '../../language/text-span.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape } from '../rule-kind.ts';
import type { ToneText } from '../tone-text.ts';
import { foldName } from './compare-names.ts';
import { findPlaceholder } from './frame-placeholder.ts';
import { makeFindOtherHouse } from './signature-house.ts';
import { signatureVocabularySchema } from './signature-words.ts';

const signatureSchema = z.strictObject({
  ...ruleHeaderShape,
  /** 'house' finds another firm's or department's signature, 'customer' the customer's own name, 'placeholder' the gap of a template. */
  expects: z.enum(['house', 'customer', 'placeholder']),
  /** For 'house'. */
  vocabulary: signatureVocabularySchema.optional(),
});

/** Signatures are short; what stands below a longer one is quoted. */
const longestSignature = 300;

/** What stands below the farewell's own words, or below the body; null where nobody signs. */
const signatureOf = ({ raw, body, signOff, hasSignature }: ToneText): TextSpan | null => {
  if (signOff === null && !hasSignature) return null;
  const start = Math.max(body.end, signOff?.phraseEnd ?? 0);
  return { start, end: Math.min(raw.trimEnd().length, start + longestSignature) };
};

/** The customer's whole name where an advisor's stands: a given name alone may be the advisor's as well. */
const customersName = (text: ToneText, { start, end }: TextSpan): TextSpan | null => {
  const words = (text.context.customerName ?? '').trim().split(/\s+/u).map(foldName);
  if (words.length < 2) return null;
  for (const match of text.raw.slice(start, end).matchAll(/[^\n\r,(|]{3,60}/gu)) {
    const [line] = match;
    const signed = line.trim().split(/\s+/u).map(foldName);
    if (signed.join(' ') !== words.join(' ')) continue;
    const from = start + match.index + (line.length - line.trimStart().length);
    return { start: from, end: from + line.trim().length };
  }
  return null;
};

/** What stands behind the farewell on its line, and the lines below; a gap may stand where no line looks like a name. */
const placeholderBelow = ({ raw, greeting }: ToneText): TextSpan | null => {
  const lines = [...raw.trimEnd().matchAll(/[^\n\r]+/gu)].slice(-3);
  const from = Math.max(greeting?.end ?? 0, lines[0]?.index ?? raw.length);
  for (const line of lines) {
    const isShort = line[0].length <= 60;
    const found = isShort && line.index >= from ? findPlaceholder(raw, spanOf(line)) : null;
    if (found !== null) return found;
  }
  return null;
};

const spanOf = ({ 0: line, index }: RegExpMatchArray): TextSpan => ({
  start: index ?? 0,
  end: (index ?? 0) + line.length,
});

/**
 * Fires on who signs a reply: another firm or department than the brand's care, a role with a number ('house'), the customer
 * whom it is written to ('customer'), or a gap that was never filled in ('placeholder'); the message gets what stands there.
 *
 * @example
 * extends: signature
 * expects: customer
 * message: "'%s' is the customer."
 */
export const signatureKind = defineRuleKind({
  name: 'signature',
  dimension: 'correct',
  isPhrase: true,
  schema: signatureSchema.refine(
    ({ expects, vocabulary }) => expects !== 'house' || vocabulary !== undefined,
    { path: ['vocabulary'], message: "'house' needs a vocabulary" },
  ),
  compile: ({ expects, vocabulary }) => {
    const findHouse = vocabulary === undefined ? () => null : makeFindOtherHouse(vocabulary);
    const find = (text: ToneText): TextSpan | null => {
      if (expects === 'placeholder') return placeholderBelow(text);
      const signature = signatureOf(text);
      if (signature === null) return null;
      if (expects === 'customer') return customersName(text, signature);
      const found = findHouse(text.raw.slice(signature.start, signature.end));
      return found === null
        ? null
        : { start: signature.start + found.start, end: signature.start + found.end };
    };
    return (text): readonly RuleHit[] => {
      const found = find(text);
      if (found === null) return [];
      const words = [text.raw.slice(found.start, found.end)];
      return [{ ...found, suggestion: null, words, isWholeReply: true }];
    };
  },
});
