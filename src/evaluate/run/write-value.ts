import type { MetricDefinition } from './metric-definition.ts';

const decimals = (value: number): string => {
  const written = value.toFixed(value !== 0 && Math.abs(value) < 0.1 ? 3 : 2);
  return Number(written) === 0 ? '0.00' : written;
};

/**
 * Gives a value of a metric as a person reads it: '0.71', '23 ms', '0.0042'. Shares and grades have two decimals, three
 * below 0.1; money two digits that count.
 */
export const writeValue = ({ unit }: Pick<MetricDefinition, 'unit'>, value: number): string => {
  if (unit === 'milliseconds') return `${Math.round(value)} ms`;
  if (unit === 'money') return `${Number(value.toPrecision(2))}`;
  return decimals(value);
};
