/** A comparison of a field with one or more values. */
type Comparison = {
  readonly kind: 'compare';
  readonly field: string;
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'IN';
  readonly values: readonly (string | number | boolean | null)[];
};

type Joined = { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] };

export type Condition = Comparison | Joined;

/** A query as the fake org understands it. */
export type SoqlQuery = {
  /** Empty for COUNT(). */
  readonly fields: readonly string[];
  readonly object: string;
  readonly where: Condition | null;
  readonly orderBy: readonly string[];
  readonly limit: number | null;
};

/** What the org calls a query that it cannot read; only the forms that are needed are read. */
export class MalformedQuery extends Error {}

const token =
  /\s*(?:('(?:[^'\\\n]|\\(?:[\\'"nrtbf]|u[\da-f]{4}))*')|(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z)|(-?\d+(?:\.\d+)?)|([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)|(<=|>=|!=|[=<>(),]))/uy;

const tokensOf = (text: string): readonly string[] => {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== '') {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new MalformedQuery(`unexpected token at ${at}`);
    tokens.push(match[0].trim());
  }
  return tokens;
};

const unescapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const textOfLiteral = (literal: string): string =>
  literal
    .slice(1, -1)
    .replaceAll(/\\(?:u([\da-f]{4})|(.))/gu, (_, code: string | undefined, letter: string) =>
      code === undefined ? (unescapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
    );

/** Reads SELECT … FROM … [WHERE …] [ORDER BY …] [LIMIT …]. Throws MalformedQuery for everything else. */
export const parseSoql = (text: string): SoqlQuery => {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = (): string => (tokens[at] ?? '').toUpperCase();
  const take = (): string => {
    const next = tokens[at];
    at += 1;
    if (next === undefined) throw new MalformedQuery('unexpected end');
    return next;
  };
  const expect = (word: string): void => {
    const found = take();
    if (found.toUpperCase() !== word) throw new MalformedQuery(`expecting ${word}, found ${found}`);
  };
  const takeName = (): string => {
    const found = take();
    if (!/^[A-Za-z]/u.test(found)) throw new MalformedQuery(`expecting a name, found ${found}`);
    return found;
  };
  const takeNames = (): string[] => {
    const names = [takeName()];
    while (peek() === ',') {
      at += 1;
      names.push(takeName());
    }
    return names;
  };
  const takeValue = (): string | number | boolean | null => {
    const found = take();
    if (found.startsWith("'")) return textOfLiteral(found);
    if (/^\d{4}-/u.test(found)) return found;
    if (/^-?\d/u.test(found)) return Number(found);
    const word = found.toUpperCase();
    if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
    if (word === 'NULL') return null;
    throw new MalformedQuery(`expecting a value, found ${found}`);
  };
  const takeComparison = (): Condition => {
    if (peek() === '(') {
      at += 1;
      const inner = takeConditions();
      expect(')');
      return inner;
    }
    const field = takeName();
    const operator = take().toUpperCase() as Comparison['operator'];
    if (operator === 'IN') {
      expect('(');
      const values = [takeValue()];
      while (peek() === ',') {
        at += 1;
        values.push(takeValue());
      }
      expect(')');
      return { kind: 'compare', field, operator, values };
    }
    if (!['=', '!=', '<', '<=', '>', '>='].includes(operator))
      throw new MalformedQuery(`operator ${operator}`);
    return { kind: 'compare', field, operator, values: [takeValue()] };
  };
  const takeConditions = (): Condition => {
    const conditions = [takeComparison()];
    const joint = peek();
    if (joint !== 'AND' && joint !== 'OR') return conditions[0] as Condition;
    while (peek() === joint) {
      at += 1;
      conditions.push(takeComparison());
    }
    // Salesforce wants brackets around a mixture.
    if (peek() === 'AND' || peek() === 'OR') throw new MalformedQuery('mixed AND and OR');
    return { kind: joint === 'AND' ? 'and' : 'or', conditions };
  };

  expect('SELECT');
  let fields: string[] = [];
  if (peek() === 'COUNT') {
    at += 1;
    expect('(');
    expect(')');
  } else fields = takeNames();
  expect('FROM');
  const object = takeName();
  let where: Condition | null = null;
  let orderBy: string[] = [];
  let limit: number | null = null;
  if (peek() === 'WHERE') {
    at += 1;
    where = takeConditions();
  }
  if (peek() === 'ORDER') {
    at += 1;
    expect('BY');
    orderBy = takeNames();
  }
  if (peek() === 'LIMIT') {
    at += 1;
    limit = Number(take());
    if (!Number.isInteger(limit)) throw new MalformedQuery('LIMIT');
  }
  if (at < tokens.length) throw new MalformedQuery(`unexpected ${tokens[at]}`);
  return { fields, object, where, orderBy, limit };
};
