import { z } from 'zod';
import { CopilotError } from '../fault/copilot-error.ts';

/** What is sent to a server, parsed JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The shape in which a model shall answer. */
export type AnswerShape<Schema extends z.ZodType = z.ZodType> = {
  /** Letters, digits, `_` and `-`, at most 64, as servers want it. */
  readonly name: string;
  readonly schema: Schema;
};

/**
 * Keywords that some server refuses or has no grammar for. They are taken out of what is sent; the answer is checked
 * against the whole schema all the same.
 * https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
const notSent = new Set([
  '$schema',
  'default',
  'examples',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'propertyNames',
  'uniqueItems',
]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The bounds that every integer has say nothing, and some grammars count up to them. */
const isBoundOfAnyInteger = (key: string, value: unknown): boolean =>
  (key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) >= Number.MAX_SAFE_INTEGER;

const refuseOptional = (name: string, node: Record<string, unknown>): void => {
  const { properties, required } = node;
  const known = new Set(Array.isArray(required) ? required : []);
  const optional = Object.keys(isRecord(properties) ? properties : {}).find((key) => !known.has(key));
  if (optional !== undefined)
    throw new CopilotError(
      'configuration-invalid',
      `The shape ${name} has an optional field "${optional}"; servers want every field, so make it nullable instead.`,
    );
};

const strict = (name: string, value: unknown, isSchema = true): unknown => {
  if (Array.isArray(value)) return value.map((item) => strict(name, item));
  if (!isRecord(value)) return value;
  if (!isSchema)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strict(name, item)]));
  const kept = Object.entries(value).flatMap(([key, item]): readonly (readonly [string, unknown])[] => {
    if (notSent.has(key) || isBoundOfAnyInteger(key, item)) return [];
    if (key === 'enum' || key === 'const' || key === 'required') return [[key, item]];
    // Names of fields and of definitions are no keywords.
    if (key === 'properties' || key === '$defs') return [[key, strict(name, item, false)]];
    return [[key === 'oneOf' ? 'anyOf' : key, strict(name, item)]];
  });
  const node: Record<string, unknown> = Object.fromEntries(kept);
  if (node['type'] !== 'object') return node;
  refuseOptional(name, node);
  return { ...node, additionalProperties: false };
};

/** A schema is sent with each question to a model, and takes longer to write out than the rest of it. */
const written = new WeakMap<z.ZodType, JsonSchema>();

/**
 * Gives the JSON schema of a shape within what servers with strict structured output take: every field required, no
 * others allowed, no keyword that only some know.
 * Throws CopilotError 'configuration-invalid' for a shape with an optional field, whose name it tells, and for one that is
 * no object.
 */
export const jsonSchemaOf = ({ name, schema }: AnswerShape): JsonSchema => {
  const known = written.get(schema);
  if (known !== undefined) return known;
  const made = strict(name, z.toJSONSchema(schema, { io: 'input' }));
  if (isRecord(made) && made['type'] === 'object') {
    written.set(schema, made);
    return made;
  }
  throw new CopilotError(
    'configuration-invalid',
    `The shape ${name} must be an object; servers take no other.`,
  );
};
