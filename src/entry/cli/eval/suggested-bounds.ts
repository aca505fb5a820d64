import type { MetricValue } from '../../../evaluate/run/evaluation-run.ts';
import type { MetricDefinition } from '../../../evaluate/run/metric-definition.ts';
import { writeValue } from '../../../evaluate/run/write-value.ts';

/** What a metric must reach. */
export type Bound = { readonly atLeast: number } | { readonly atMost: number };

/** A bound with what the first run had. */
export type SuggestedBound = {
  readonly definition: MetricDefinition;
  readonly measured: MetricValue;
  readonly bound: Bound;
};

/** An interval over fewer cases says next to nothing. */
const fewestCases = 10;

/** To how many decimals a value of a unit is worth writing. */
const decimals: Readonly<Record<MetricDefinition['unit'], number>> = {
  share: 2,
  points: 1,
  grade: 2,
  milliseconds: 0,
  characters: 0,
  money: 4,
  count: 1,
};

/** Rounds away from what was measured; the first rounding takes out what binary fractions add (0.29 * 100). */
const rounded = (value: number, places: number, towards: 'down' | 'up'): number => {
  const factor = 10 ** places;
  const scaled = Number((value * factor).toFixed(6));
  return (towards === 'down' ? Math.floor(scaled) : Math.ceil(scaled)) / factor;
};

/**
 * Suggests a bound for every metric that a first run measured on at least ten cases: the bad end of its 95 % interval, so
 * that the same system on cases like these fails by chance about once in forty runs. In the order of the definitions.
 */
export const suggestedBounds = (
  measured: readonly MetricValue[],
  definitions: readonly MetricDefinition[],
): readonly SuggestedBound[] =>
  definitions.flatMap((definition): readonly SuggestedBound[] => {
    const found = measured.find(({ name }) => name === definition.name);
    if (found === undefined || found.cases < fewestCases) return [];
    const places = decimals[definition.unit];
    const bound = definition.higherIsBetter
      ? { atLeast: rounded(found.low, places, 'down') }
      : { atMost: rounded(found.high, places, 'up') };
    return [{ definition, measured: found, bound }];
  });

/** Says a bound in words: 'at least 0.62'. */
export const boundInWords = (bound: Bound, definition: MetricDefinition): string =>
  'atLeast' in bound
    ? `at least ${writeValue(definition, bound.atLeast)}`
    : `at most ${writeValue(definition, bound.atMost)}`;
