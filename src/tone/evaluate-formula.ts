import { CopilotError } from '../fault/copilot-error.ts';

type Token = string;

const tokenPattern = /\s*(?:(\d+(?:\.\d+)?|math\.sqrt|[a-z_]+|[-+*/()]))/gy;

const tokensOf = (formula: string): readonly Token[] => {
  const tokens: Token[] = [];
  const source = formula.trim();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < source.length) {
    const at = tokenPattern.lastIndex;
    const token = tokenPattern.exec(source)?.[1];
    if (token === undefined) throw unreadable(`"${source.slice(at, at + 10)}" is not understood`);
    tokens.push(token);
  }
  return tokens;
};

const unreadable = (reason: string): CopilotError =>
  new CopilotError('configuration-invalid', `the formula is refused: ${reason}`, {
    details: { at: 'formula' },
  });

type Formula = (values: Readonly<Record<string, number>>) => number;

/**
 * Compiles a formula of numbers, the named variables, + - * / ( ) and math.sqrt, as Vale's `metric` has them; anything else
 * is 'configuration-invalid'. Nothing is evaluated as code.
 *
 * ```
 * sum     = product (('+' | '-') product)*
 * product = value (('*' | '/') value)*
 * value   = number | variable | '-' value | 'math.sqrt'? '(' sum ')'
 * ```
 */
export const compileFormula = (formula: string, variables: readonly string[]): Formula => {
  const tokens = tokensOf(formula);
  let at = 0;
  const next = (): Token => {
    const token = tokens[at];
    if (token === undefined) throw unreadable('it ends too early');
    at += 1;
    return token;
  };
  const value = (): Formula => {
    const token = next();
    if (token === '-') {
      const inner = value();
      return (values) => -inner(values);
    }
    if (token === '(' || token === 'math.sqrt') {
      if (token !== '(' && next() !== '(') throw unreadable('math.sqrt needs parentheses');
      const inner = sum();
      if (next() !== ')') throw unreadable('a parenthesis is not closed');
      return token === '(' ? inner : (values) => Math.sqrt(inner(values));
    }
    if (/^\d/u.test(token)) return () => Number(token);
    if (!variables.includes(token)) throw unreadable(`"${token}" is not a variable`);
    return (values) => values[token] ?? 0;
  };
  const chain = (part: () => Formula, signs: string): Formula => {
    let left = part();
    for (let sign = tokens[at]; sign !== undefined && signs.includes(sign); sign = tokens[at]) {
      at += 1;
      const [one, other, operator] = [left, part(), sign];
      if (operator === '+') left = (values) => one(values) + other(values);
      else if (operator === '-') left = (values) => one(values) - other(values);
      else if (operator === '*') left = (values) => one(values) * other(values);
      else left = (values) => one(values) / other(values);
    }
    return left;
  };
  const product = (): Formula => chain(value, '*/');
  const sum = (): Formula => chain(product, '+-');
  const whole = sum();
  if (at < tokens.length) throw unreadable(`"${tokens[at]}" is one too many`);
  return whole;
};
