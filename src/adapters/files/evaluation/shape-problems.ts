import { z } from 'zod';
import { namesMeant, nearestNames } from './nearest-names.ts';

/** What is wrong at a path of parsed data, in plain words. */
export type ShapeProblem = { readonly path: readonly PropertyKey[]; readonly what: string };

const innerOf = (schema: unknown, key: PropertyKey): unknown => {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
};

const unwrapped = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap())
    : schema;

/** Gives the keys that a schema knows at a path; empty where it knows none by name. */
const keysAt = (schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] => {
  let place: unknown = unwrapped(schema);
  for (const key of path) place = unwrapped(innerOf(place, key));
  return place instanceof z.ZodObject ? Object.keys(place.shape) : [];
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return kinds[typeof value] ?? 'something else';
};

const inWords = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return 'is missing';
      const quotes = issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input);
      const hasDecimals = issue.expected === 'int' && typeof issue.input === 'number';
      const given = hasDecimals ? 'one with decimals' : kindOf(issue.input);
      return `give ${kinds[issue.expected] ?? issue.expected}, not ${given}${quotes ? '; put it in quotes' : ''}`;
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (issue.input === undefined) return `is missing; give ${values.join(' or ')}`;
      const near = typeof issue.input === 'string' ? nearestNames(issue.input, values) : [];
      const meant = near.length === 1 ? `; did you mean ${near[0]}?` : '';
      return `give ${values.join(' or ')}${meant}`;
    }
    case 'too_small':
      if (issue.origin === 'string') return 'is empty';
      return issue.origin === 'array' ? 'the list is empty' : `give at least ${issue.minimum}`;
    case 'too_big':
      return `give at most ${issue.maximum}`;
    default:
      return issue.message;
  }
};

/**
 * Says what zod found wrong, for people who don't program; values are never quoted, since they can be a customer's words.
 * An unknown key names the one that was meant; what only follows from it, a missing key or nothing given, is not said as
 * well. `error` comes from parsing with reportInput.
 */
export const shapeProblems = (error: z.ZodError, schema: z.ZodType): readonly ShapeProblem[] => {
  const meant = new Set<string>();
  const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join('\n');
  const misspelt = new Set<string>();
  for (const { code, path } of error.issues) if (code === 'unrecognized_keys') misspelt.add(placeOf(path));
  const problems = error.issues.flatMap((issue): readonly ShapeProblem[] => {
    if (issue.code === 'custom' && misspelt.has(placeOf(issue.path))) return [];
    if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, what: inWords(issue) }];
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => {
      for (const name of nearestNames(key, known)) meant.add(placeOf([...issue.path, name]));
      return {
        path: [...issue.path, key],
        what: `there is no such key; ${namesMeant(key, known, 'keys here')}`,
      };
    });
  });
  return problems.filter(({ path, what }) => !(what.startsWith('is missing') && meant.has(placeOf(path))));
};
