import type { Json } from './job.ts';

/** Gives JSON as text with the names of every object in order, so that equal inputs have equal keys. */
export const inputKey = (input: Json): string =>
  JSON.stringify(input, (_name, value: Json) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
