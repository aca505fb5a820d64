import type { z } from 'zod';

/** What a length is counted in, one and several, by what has it. */
const units: Readonly<Record<string, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

const listed = (values: readonly unknown[]): string => values.map(String).join(', ');

const bound = (how: string, limit: number | bigint, origin: string): string => {
  const unit = units[origin];
  return unit === undefined
    ? `it must be ${how} ${limit}`
    : `it must have ${how} ${limit} ${unit[Number(limit) === 1 ? 0 : 1]}`;
};

/** Says in plain words what is wrong with a field, to go after its name; what it has no words for is left to zod. */
export const wordsOfIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return `nothing here is called ${listed(issue.keys)}`;
  if (issue.code === 'invalid_value') return `it must be one of ${listed(issue.values)}`;
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'it is missing';
    return `it must be of the type ${issue.expected}`;
  }
  if (issue.code === 'too_big')
    return bound(issue.inclusive === false ? 'less than' : 'at most', issue.maximum, issue.origin);
  if (issue.code === 'too_small')
    return bound(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin);
  return undefined;
};
