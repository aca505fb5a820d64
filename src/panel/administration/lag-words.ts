import { strings } from '../strings.ts';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** Says how long something is, in the largest unit that it fills: '12 minutes', '3 days'. */
export const lagWords = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const [unit, size] = units.find(([, each]) => whole >= each) ?? ['second', 1];
  return new Intl.NumberFormat(strings.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(whole / size),
  );
};
