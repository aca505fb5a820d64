import type { Ask } from './ask.ts';
import { clauseOf, type Sentence } from './clause.ts';
import type { LanguageRules } from './compile-rules.ts';
import { matchesRule } from './find-rule.ts';

/**
 * Finds out what an ask for help without a matter ('Please help!') is about. Where the message asks anything else, that is
 * the matter and the empty ask is dropped; else the sentence before it becomes the problem; else the ask stays as it is.
 */
export const nameEmptyAsks = (
  asks: readonly Ask[],
  sentences: readonly Sentence[],
  rules: LanguageRules,
): readonly Ask[] => {
  const named = asks.filter(({ isEmpty }) => !isEmpty);
  const empty = asks.find(({ isEmpty }) => isEmpty);
  if (named.length > 0 || empty === undefined) return named;
  const before = sentences[empty.sentence - 1];
  const isMatter =
    before !== undefined && !matchesRule(rules.vetoes, { ...clauseOf(before, before), isMarked: false });
  if (!isMatter) return [empty];
  return [{ ...empty, kind: 'problem', start: before.start, end: before.end, sentence: empty.sentence - 1 }];
};
