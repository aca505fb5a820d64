import { CopilotError } from '../../fault/copilot-error.ts';

let make: (text: string) => SoqlText;

/** A stretch of SOQL that is known to be safe; only this file makes one. */
export class SoqlText {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static {
    make = (text) => new SoqlText(text);
  }

  toString(): string {
    return this.#text;
  }
}

type SoqlScalar = string | number | boolean | Date | null;

/** What may stand in a query: values are written as literals of their type, a list as its literals in brackets. */
export type SoqlValue = SoqlScalar | SoqlText | readonly (string | number | Date)[];

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

const refuse = (what: string): never => {
  throw new CopilotError('input-invalid', `A query cannot hold ${what}.`);
};

/** Everything that ends a string or a line, written so that it does not; control characters by their number. */
const quoted = (text: string): string =>
  `'${text.replaceAll(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
    /[\\'"\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu,
    (character) =>
      escapes[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )}'`;

/** Written without an exponent, which SOQL does not know. */
const numeral = (value: number): string => {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return refuse('a number without end');
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
};

const instant = (value: Date): string =>
  Number.isNaN(value.getTime()) || value.getUTCFullYear() > 9999 || value.getUTCFullYear() < 1
    ? refuse('a date that is none')
    : value.toISOString();

const scalarLiteral = (value: unknown): string => {
  if (value instanceof Date) return instant(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return numeral(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? 'NULL' : refuse('a value of this type');
};

const literal = (value: SoqlValue | undefined): string => {
  if (value instanceof SoqlText) return value.toString();
  if (!Array.isArray(value)) return scalarLiteral(value);
  return value.length === 0 ? refuse('an empty list') : `(${value.map(scalarLiteral).join(', ')})`;
};

/**
 * Makes a query whose values are escaped by their type. Text cannot leave its quotes; names of fields and objects go
 * through `soqlNames`. https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm
 */
export const soql = (parts: TemplateStringsArray, ...values: readonly SoqlValue[]): SoqlText =>
  make(parts.map((part, at) => part + (at < values.length ? literal(values[at]) : '')).join(''));

const namePattern = /^[A-Za-z]\w{0,79}(?:\.[A-Za-z]\w{0,79}){0,5}$/u;

/** Gives names of fields or objects, paths over relationships among them, as a list of SOQL; anything else is refused. */
export const soqlNames = (...names: readonly string[]): SoqlText => {
  if (names.length === 0) return refuse('an empty list of names');
  const wrong = names.find((name) => !namePattern.test(name));
  return wrong === undefined
    ? make(names.join(', '))
    : refuse('a name with anything but letters, digits and _');
};
