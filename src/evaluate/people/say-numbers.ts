import type { Interval } from '../statistics/bootstrap-interval.ts';

/** Writes a share as people read it: 0.684 gives '68 %'. */
export const sayShare = (share: number): string => `${Math.round(share * 100)} %`;

/** Writes a count with its noun: 'one reply', '12 replies'. */
export const sayCount = (count: number, one: string, many: string): string =>
  `${count === 1 ? 'one' : count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Writes a 95 % interval: '95 % interval 61 % to 75 %'. */
export const sayInterval = ({ low, high }: Interval, say: (value: number) => string): string =>
  `95 % interval ${say(low)} to ${say(high)}`;
