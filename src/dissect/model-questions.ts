import type { CareCase } from '../case/care-case.ts';
import type { TextSpan } from '../language/text-span.ts';
import type { Question, QuestionKind } from './question.ts';

/** A question as a model gives it: the customer's own words, and how it is asked. */
export type QuotedQuestion = { readonly quote: string; readonly kind: QuestionKind };

/** Of one message; nobody answers more in one reply. */
const mostQuestions = 12;

/** A longer quote is the message and no question of it. */
const longestQuote = 1_000;

/** Two spans of which the shorter one lies so far within the other are one question. */
const sameShare = 0.5;

type Found = TextSpan & { readonly kind: QuestionKind };

const overlap = (one: TextSpan, other: TextSpan): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

const isSame = (one: TextSpan, other: TextSpan): boolean =>
  overlap(one, other) >= sameShare * Math.min(one.end - one.start, other.end - other.start) &&
  overlap(one, other) > 0;

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}/]/gu, '\\$&');

/** Gives every place of a quote in what the customer wrote themselves; only white space may differ. */
const placesOf = (quote: string, { text, parts }: Pick<CareCase, 'text' | 'parts'>): readonly TextSpan[] => {
  const words = quote.trim().split(/\s+/u);
  if (quote.length > longestQuote || !/\p{L}/u.test(quote)) return [];
  const pattern = new RegExp(words.map(escaped).join('\\s+'), 'gu');
  return parts
    .filter(({ kind }) => kind === 'body')
    .flatMap((part) =>
      [...text.slice(part.start, part.end).matchAll(pattern)].map(({ 0: found, index }) => ({
        start: part.start + index,
        end: part.start + index + found.length,
      })),
    );
};

/**
 * Gives the questions of a model whose words stand in the message, in the order given; each place is taken once. What is not in the
 * body of the message, letter for letter but for white space, is dropped, however well it is meant.
 */
const standing = (
  quoted: readonly QuotedQuestion[],
  message: Pick<CareCase, 'text' | 'parts'>,
): readonly Found[] => {
  const taken: Found[] = [];
  for (const { quote, kind } of quoted) {
    const place = placesOf(quote, message).find((span) => !taken.some((one) => overlap(one, span) > 0));
    if (place !== undefined) taken.push({ ...place, kind });
  }
  return taken;
};

/**
 * Joins the questions that rules found with those that a model quoted. The same place is one question, as the rules have it; where a
 * model finds several in one of theirs, they take its place. What only one of the two found stays: nothing that rules found is lost to
 * a model, which adds until there are 12. In the order of the text, with new ids.
 */
export const joinQuestions = (
  byRules: readonly Question[],
  quoted: readonly QuotedQuestion[],
  message: Pick<CareCase, 'text' | 'parts'>,
): readonly Question[] => {
  const byModel = standing(quoted, message);
  const partsOf = (rule: Question): readonly Found[] =>
    byModel.filter((one) => one.start >= rule.start && one.end <= rule.end);
  const kept = byRules.filter((rule) => partsOf(rule).length < 2);
  const added = byModel
    .filter((one) => !kept.some((rule) => isSame(rule, one)))
    .slice(0, Math.max(0, mostQuestions - kept.length));
  const isWhole = byRules.every(
    (rule) => kept.includes(rule) || partsOf(rule).some((one) => added.includes(one)),
  );
  // A question of the rules that was cut, none of whose parts found room, stays as it was.
  if (!isWhole) return byRules;
  const own = added.map(({ start, end, kind }) => ({
    start,
    end,
    kind,
    text: message.text.slice(start, end),
  }));
  return [...kept, ...own]
    .sort((left, right) => left.start - right.start || left.end - right.end)
    .map((question, at) => ({ ...question, id: `q${at + 1}` }));
};
