/** Gives a count with its noun: '1 finding', '2 findings'. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
