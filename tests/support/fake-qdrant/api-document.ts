import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { projectFile } from '../project-file.ts';

type Schema = Readonly<Record<string, unknown>>;
type Content = { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> };
type Described = {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
};
type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: Schema;
};

/** One call: the operation as "METHOD /path/{template}", and what was sent or answered. */
type Call = { readonly operation: string; readonly query: readonly string[]; readonly body: unknown };

/** Tells what is wrong with calls of Qdrant's HTTP API, or null. */
export type ApiDocument = {
  readonly wrongRequest: (call: Call) => string | null;
  readonly wrongResponse: (operation: string, status: number, body: unknown) => string | null;
};

const file = projectFile('../shared/qdrant-openapi.json');

/** OpenAPI 3.0's nullable as JSON Schema says it; alone it stands for null, not for anything. */
const withNull = (schema: Record<string, unknown>): unknown => {
  const { nullable, ...rest } = schema;
  if (nullable !== true) return schema;
  return Object.keys(rest).length === 0 ? { type: 'null' } : { anyOf: [rest, { type: 'null' }] };
};

/**
 * Makes JSON Schema of OpenAPI, closed: objects may have only the properties that are named, so that a misspelt
 * optional one is an error. Qdrant's document has no allOf and no object that is also a choice, so this loses nothing.
 */
const closed = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const { discriminator: _, example: __, ...given } = node as Record<string, unknown>;
  const schema = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, closed(value)]));
  if (typeof schema['$ref'] === 'string') schema['$ref'] = `qdrant${schema['$ref']}`;
  if (schema['type'] === 'object' && 'properties' in schema) schema['additionalProperties'] ??= false;
  return withNull(schema);
};

const said = (validate: ValidateFunction): string =>
  (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ');

const makeDocument = (document: OpenApi): ApiDocument => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'qdrant', components: closed(document.components) } as object);
  const compiled = new Map<Schema, ValidateFunction>();

  const wrong = (what: string, content: Content | undefined, body: unknown): string | null => {
    const schema = content?.content?.['application/json']?.schema;
    if (schema === undefined) return body === undefined ? null : `${what}: no body expected`;
    const validate = compiled.get(schema) ?? ajv.compile(closed(schema) as object);
    compiled.set(schema, validate);
    return validate(body) ? null : `${what}: ${said(validate)}`;
  };

  const described = (operation: string): Described | undefined => {
    const [method = '', path = ''] = operation.split(' ');
    return document.paths[path]?.[method.toLowerCase()];
  };

  return {
    wrongRequest: ({ operation, query, body }) => {
      const found = described(operation);
      if (found === undefined) return `${operation}: no such operation`;
      const known = (found.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map(({ name }) => name);
      const unknown = query.find((name) => !known.includes(name));
      if (unknown !== undefined) return `${operation}: no parameter ${unknown}`;
      return wrong(operation, found.requestBody, body);
    },
    wrongResponse: (operation, status, body) => {
      const responses = described(operation)?.responses;
      return wrong(`${operation} ${status}`, responses?.[status] ?? responses?.['default'], body);
    },
  };
};

/** Gives Qdrant's OpenAPI document, which lies beside the project and is not a part of it, or null when it is missing. */
export const apiDocument: ApiDocument | null = existsSync(file)
  ? makeDocument(JSON.parse(readFileSync(file, 'utf8')) as OpenApi)
  : null;
