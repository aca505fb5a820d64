/** Gives an id of Salesforce: the prefix of the object and fifteen digits. */
export const orgId = (prefix: string, number: number): string =>
  `${prefix}${String(number).padStart(15, '0')}`;

/** Gives a time as tables hold it: with milliseconds, in UTC. */
export const storedTime = (time: string): string => new Date(time).toISOString();
