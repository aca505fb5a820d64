import type { EvaluationRunJson } from '../contract/evaluation-run.ts';

export type MetricUnit = EvaluationRunJson['definitions'][number]['unit'];

/** How a value is written: its unit, and the currency (ISO 4217) where it is money; null writes money as a bare number. */
export type ValueStyle = { readonly unit: MetricUnit; readonly currency?: string | null };

/** How to write numbers that stand together: the digits, and the unit before or after. */
type Writing = {
  readonly digits: (value: number) => string;
  readonly before: string;
  readonly after: string;
};

/** No value is written as a negative nothing: -0.0001 is 0.00. */
const withoutSign = (written: string): string =>
  /[1-9]/u.test(written) ? written : written.replace('-', '');

const fixed =
  (count: number) =>
  (value: number): string =>
    withoutSign(value.toLocaleString('en', { minimumFractionDigits: count, maximumFractionDigits: count }));

/** Two decimals, three for what is below 0.1, as in the sentences of a comparison; plain 0.00 for nothing. */
const twoOrThree = (value: number): string => {
  const three = fixed(3)(value);
  return Math.abs(Number(three)) < 0.1 && Number(three) !== 0 ? three : fixed(2)(value);
};

const plain = (digits: Writing['digits']): Writing => ({ digits, before: '', after: '' });

const timeWriting = (largest: number): Writing => {
  if (largest >= 10_000) return { ...plain((value) => fixed(1)(value / 1000)), after: ' s' };
  const count = largest >= 10 ? 0 : largest >= 1 || largest === 0 ? 1 : 2;
  return { ...plain(fixed(count)), after: ' ms' };
};

/** Below one by significant digits, so that a tenth of a cent per case is not written as nothing. */
const moneyWriting = (largest: number, currency: string | null, significant: number): Writing => {
  const needed = significant - 1 - Math.floor(Math.log10(largest));
  const count = largest >= 1 || largest === 0 ? 2 : Math.min(8, Math.max(2, needed));
  const named = currency !== null && /^[A-Z]{3}$/u.test(currency);
  return { digits: fixed(count), before: named ? `${currency} ` : '', after: '' };
};

const writingOf = ({ unit, currency }: ValueStyle, values: readonly number[]): Writing => {
  const largest = Math.max(...values.map(Math.abs));
  switch (unit) {
    case 'share':
    case 'grade':
      return plain(twoOrThree);
    case 'points':
      return plain(fixed(1));
    case 'milliseconds':
      return timeWriting(largest);
    case 'money':
      return moneyWriting(largest, currency ?? null, 3);
    case 'characters':
      return { ...plain(fixed(0)), after: ' chars' };
    case 'count':
      return plain((value) => withoutSign(value.toLocaleString('en', { maximumFractionDigits: 2 })));
  }
};

/** Differences of shares and grades are small: all have three decimals, so that they stand in line below each other. */
const differenceWriting = (style: ValueStyle, values: readonly number[]): Writing => {
  if (style.unit === 'share' || style.unit === 'grade') return plain(fixed(3));
  return style.unit === 'money'
    ? moneyWriting(Math.max(...values.map(Math.abs)), style.currency ?? null, 2)
    : writingOf(style, values);
};

/** Puts the unit around the digits, the sign before the currency: '-EUR 0.0031'. */
const withUnit = (value: number, { digits, before, after }: Writing): string => {
  const written = digits(value);
  return written.startsWith('-') ? `-${before}${written.slice(1)}${after}` : `${before}${written}${after}`;
};

const withPlus = (written: string): string =>
  written.startsWith('-') || !/[1-9]/u.test(written) ? written : `+${written}`;

const interval = (low: number, high: number, { digits, before, after }: Writing): string =>
  `${before}${digits(low)} to ${digits(high)}${after}`;

/** Writes a value in plain ASCII with its unit: a share as '0.71', a time as '43 ms', money as 'EUR 0.0120'. */
export const formatValue = (value: number, style: ValueStyle): string =>
  withUnit(value, writingOf(style, [value]));

/** Writes an interval, the unit once: '0.66 to 0.76', '40 to 46 ms'. */
export const formatInterval = (low: number, high: number, style: ValueStyle): string =>
  interval(low, high, writingOf(style, [low, high]));

/** Writes a value with its interval, the unit once: '0.71 (0.66 to 0.76)', '43 ms (40 to 46)'. */
export const formatWithInterval = (value: number, low: number, high: number, style: ValueStyle): string => {
  const writing = writingOf(style, [value, low, high]);
  return `${withUnit(value, writing)} (${writing.digits(low)} to ${writing.digits(high)})`;
};

/** Writes a difference with its sign and three decimals where a value has two: '+0.070', '-12 ms'; nothing has no sign. */
export const formatDifference = (difference: number, style: ValueStyle): string =>
  withPlus(withUnit(difference, differenceWriting(style, [difference])));

/** Writes the interval of a difference: '0.031 to 0.109', '-3 to 12 ms'. */
export const formatDifferenceInterval = (low: number, high: number, style: ValueStyle): string =>
  interval(low, high, differenceWriting(style, [low, high]));

/** Writes a difference with its interval, the unit once: '+0.070 (0.031 to 0.109)', '+12 ms (-3 to 27)'. */
export const formatDifferenceWithInterval = (
  difference: number,
  low: number,
  high: number,
  style: ValueStyle,
): string => {
  const writing = differenceWriting(style, [difference, low, high]);
  return `${withPlus(withUnit(difference, writing))} (${writing.digits(low)} to ${writing.digits(high)})`;
};

/** Writes a value for the tick of an axis, without idle zeros: '+0.1', '0', '50 ms'. */
export const formatTick = (written: string): string =>
  written.replace(/(\.\d*?)0+(?!\d)/u, '$1').replace(/\.(?!\d)/u, '');
