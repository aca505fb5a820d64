import type { SupportSource } from '../../compose/support-marks.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import { writtenNumbers } from '../../language/written-numbers.ts';
import { replyFacts } from '../../review/reply-facts.ts';
import { numericDates } from './numeric-dates.ts';

export type NumberFidelity = {
  /**
   * Numbers, dates and links of the reply that its sources hold, over all of the reply's; 0 to 1, null where it has
   * none.
   */
  readonly share: number | null;
  /** How many different ones the reply has. */
  readonly stated: number;
  /** Those no source holds. */
  readonly foreign: readonly string[];
};

/** Something stated: as it is written, and the facts of which one list must be held in full. */
type Statement = { readonly written: string; readonly ways: readonly (readonly string[])[] };

/** Numbers at the start of lines that count 1, 2, 3 are the numbering of a list and state nothing. */
const withoutNumbering = (text: string): string => {
  let next = 1;
  return text.replaceAll(/^(\s*)(\p{Nd}{1,2})[.)](?=\s)/gmu, (marker, indent: string, digits: string) => {
    if (Number(digits) !== next) return marker;
    next += 1;
    return indent;
  });
};

const without = (text: string, parts: readonly string[]): string =>
  [...parts]
    .sort((left, right) => right.length - left.length)
    .reduce((rest, part) => rest.replaceAll(part, ' '), text);

const statementsOf = (text: string, language: LanguageCode): readonly Statement[] => {
  const named = replyFacts(text, language).filter((fact) => /^(?:https?:|www\.|month |weekday )/u.test(fact));
  const rest = without(
    text,
    named.filter((fact) => !/^(?:month|weekday) /u.test(fact)),
  );
  const dates = numericDates(rest);
  const numbers = writtenNumbers(
    without(
      rest,
      dates.map(({ written }) => written),
    ),
    language,
  );
  return [
    ...named.map((fact) => ({ written: fact, ways: [[fact]] })),
    ...dates,
    ...numbers.map(({ value, otherwise }) => ({ written: value, ways: [[value], ...otherwise] })),
  ];
};

/**
 * Gives the share of the numbers, dates, amounts and links of a reply that occur in its sources, each counted once.
 * Notation doesn't matter ("2.000" is "2,000", "30.11.2026" is "30 November 2026"); the numbering of lists is left out.
 * Give everything the reply may repeat as a source: cited passages, the customer's message, the phrases of the market. A
 * lexical check: a number that stands in a source beside another unit counts as held. The number check of data-to-text
 * evaluation (Wiseman and others, 2017, https://arxiv.org/abs/1707.08052), without a model.
 */
export const numberFidelity = (
  reply: string,
  language: LanguageCode,
  sources: readonly Pick<SupportSource, 'text' | 'language'>[],
): NumberFidelity => {
  const known = new Set(
    sources.flatMap((source) =>
      statementsOf(source.text, source.language).flatMap(({ ways }) => ways.flat()),
    ),
  );
  const stated = new Map(
    statementsOf(withoutNumbering(reply), language).map((statement) => [statement.written, statement]),
  );
  const foreign = [...stated.values()]
    .filter(({ ways }) => !ways.some((facts) => facts.every((fact) => known.has(fact))))
    .map(({ written }) => written);
  return {
    share: stated.size === 0 ? null : (stated.size - foreign.length) / stated.size,
    stated: stated.size,
    foreign,
  };
};
