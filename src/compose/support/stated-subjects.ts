import { unitBeside } from '../../language/counted-units.ts';
import { functionWords } from '../../language/function-words.ts';
import { isCareLanguage, type LanguageCode } from '../../language/language-code.ts';
import type { TextSpan } from '../../language/text-span.ts';
import { placedMarkets } from '../market-names.ts';

/** What a statement holds for: a market, or a model written as a name and a small number. */
export type StatedSubject = TextSpan & {
  /** Subjects of one kind exclude each other: 'market', or the name before the number of a model. */
  readonly kind: string;
  readonly value: string;
};

/** A name and one digit: "Lodestar 3", not "Lodestar 30" and not "Version 3.1". */
const modelName =
  /(?<![\p{L}\p{N}])(\p{Lu}\p{L}{2,})[ \u00a0]?(\p{Nd})(?![\p{Nd}%°]|[.,:]\p{Nd}|-\p{L}|[ \u00a0][%°])/gu;

/** "Allow 5 to 7 days": what begins a sentence has a capital and need not be a name. */
const range = /^[ \u00a0]?(?:[-–—]|\p{Ll}{2,4}[ \u00a0])[ \u00a0]?\p{Nd}/u;

const isModel = (text: string, language: LanguageCode, match: RegExpExecArray): boolean => {
  const [written, name = ''] = match;
  const end = match.index + written.length;
  if (unitBeside(text, { start: end, end }) !== null) return false;
  if (isCareLanguage(language) && functionWords[language].has(name.toLowerCase())) return false;
  return match.index > 0 || !range.test(text.slice(end, end + 10));
};

/** Reads the models and markets of a text in its order. */
export const statedSubjects = (text: string, language: LanguageCode): readonly StatedSubject[] => {
  const found = [...text.matchAll(modelName)].filter((match) => isModel(text, language, match));
  const models = found.map((match) => ({
    kind: (match[1] ?? '').toLowerCase(),
    value: match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const markets = placedMarkets(text, language).map(({ market, start, end }) => ({
    kind: 'market',
    value: market,
    start,
    end,
  }));
  return [...models, ...markets].sort((left, right) => left.start - right.start);
};

/** Subjects that are told of together stand this close: "Norway, Switzerland and the United Kingdom". */
const widestGap = 24;

const isGap = (between: string): boolean => between.length <= widestGap && !/[\p{Nd}.!?;]/u.test(between);

const groupAround = (text: string, subjects: readonly StatedSubject[], at: number): ReadonlySet<string> => {
  const taken = new Set<string>();
  const take = (step: 1 | -1): void => {
    for (let here = at; ; here += step) {
      const one = subjects[here];
      if (one === undefined) return;
      taken.add(one.value);
      const next = subjects[here + step];
      if (next === undefined) return;
      const [left, right] = step === 1 ? [one, next] : [next, one];
      if (!isGap(text.slice(left.end, right.start))) return;
    }
  };
  take(1);
  take(-1);
  return taken;
};

/**
 * Gives the subjects of a kind that a place in a sentence may be told of: the nearest before it, and the nearest behind it in
 * the same clause ("22 kW for the Lodestar 4"). Null where the sentence names none.
 */
export const subjectsAt = (
  text: string,
  subjects: readonly StatedSubject[],
  kind: string,
  { start, end }: TextSpan,
): ReadonlySet<string> | null => {
  const own = subjects.filter((subject) => subject.kind === kind);
  if (own.length === 0) return null;
  const behind = own.findIndex((subject) => subject.start >= end);
  const isNear =
    behind >= 0 &&
    !/[,;:.!?]\s/u.test(text.slice(end, own[behind]?.start)) &&
    !/\p{Nd}/u.test(text.slice(end, own[behind]?.start));
  const before = own.findLastIndex((subject) => subject.end <= start);
  const isBeforeNear = before >= 0 && !/[,;:.!?]\s/u.test(text.slice(own[before]?.end, start));
  if (isNear && !isBeforeNear) return groupAround(text, own, behind);
  if (before >= 0) {
    const group = groupAround(text, own, before);
    return isNear ? new Set([...group, ...groupAround(text, own, behind)]) : group;
  }
  return groupAround(text, own, Math.max(0, behind));
};
