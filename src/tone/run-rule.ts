import type { CompiledRule } from './compile-rules.ts';
import type { LearnedTone } from './learned/learned-tone.ts';
import { type LocateReplyParts, makeLocateReplyParts } from './locate-reply-parts.ts';
import type { RuleHit } from './rule-kind.ts';
import type { ToneContext } from './tone-context.ts';
import type { ToneConventions } from './tone-conventions.ts';
import { readToneText, type ToneText } from './tone-text.ts';

const located = new WeakMap<ToneConventions, LocateReplyParts>();

/** Reads a reply as the conventions of a profile see it; their patterns are compiled once. */
export const readReply = (
  text: string,
  context: ToneContext,
  conventions: ToneConventions,
  learned: LearnedTone | null = null,
): ToneText => {
  const known = located.get(conventions);
  const locate = known ?? makeLocateReplyParts(conventions);
  if (known === undefined) located.set(conventions, locate);
  return readToneText(text, context, locate, learned);
};

/** Runs one rule alone on a text, in the context its examples ask for: the test that every rule carries. */
export const runExample = (
  rule: CompiledRule,
  example: string,
  language: string,
  conventions: ToneConventions,
  learned: LearnedTone | null = null,
): readonly RuleHit[] => {
  const { isComplaint, customerName, questions, message } = rule.header.examples ?? {};
  return rule.check(
    readReply(example, { language, isComplaint, customerName, questions, message }, conventions, learned),
  );
};
