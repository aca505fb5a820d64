import { CopilotError } from '../../fault/copilot-error.ts';
import { findRunaway } from './find-runaway.ts';
import { parsePattern } from './parse-pattern.ts';
import { printPattern } from './print-pattern.ts';
import { wordClass } from './read-character-class.ts';

type PatternOptions = {
  /** Default false, as in Vale. */
  readonly ignoreCase?: boolean | undefined;
  /** True where the pattern may begin or end inside a word. Default false: it stands between word boundaries. */
  readonly nonword?: boolean | undefined;
  /** True where the n-th pattern's match has to be told from the others': it is capture n + 1. Default false. */
  readonly isCaptured?: boolean | undefined;
  /** Goes before the patterns, outside of the word boundary (Vale's `raw`). */
  readonly prefix?: string | undefined;
  /** Where the patterns stand in the rule, for the fault: 'tokens', 'swap', … */
  readonly at: string;
};

const wordStart = `(?<![${wordClass}])`;
const wordEnd = `(?![${wordClass}])`;

const located = (at: string, pattern: string, reason: string, cause?: unknown): CopilotError =>
  new CopilotError('configuration-invalid', `the pattern "${pattern.slice(0, 80)}" is refused: ${reason}`, {
    cause,
    details: { at },
  });

/** Sources that were read and found safe; ten markets inherit the same ones. */
const remembered = new Map<string, string>();
const mostRemembered = 20_000;

const readSource = (pattern: string, at: string, ignoreCase: boolean, keepsCaptures: boolean): string => {
  const key = `${ignoreCase}${keepsCaptures}${pattern}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const source = readNewSource(pattern, at, ignoreCase, keepsCaptures);
  remembered.set(key, source);
  return source;
};

const readNewSource = (pattern: string, at: string, ignoreCase: boolean, keepsCaptures: boolean): string => {
  try {
    const parsed = parsePattern(pattern);
    const runaway = findRunaway(parsed, ignoreCase || parsed.ignoreCase);
    if (runaway !== null) throw new CopilotError('configuration-invalid', runaway);
    const source = printPattern(parsed, keepsCaptures);
    // Each pattern is tried alone, so that the fault names it and not the whole list.
    new RegExp(source, 'u');
    return source;
  } catch (cause) {
    throw located(at, pattern, cause instanceof Error ? cause.message : 'it cannot be read', cause);
  }
};

/**
 * Compiles the patterns of a rule into one global Unicode expression, the alternatives in the given order. A pattern that is
 * not understood or could run away is 'configuration-invalid' with `details.at` naming its place in the rule.
 */
export const compilePatterns = (patterns: readonly string[], options: PatternOptions): RegExp => {
  const { at, ignoreCase = false, nonword = false, isCaptured = false, prefix = '' } = options;
  const sources = patterns.map((pattern, position) =>
    readSource(pattern, `${at}.${position}`, ignoreCase, false),
  );
  const before = prefix === '' ? '' : `(?:${readSource(prefix, 'raw', ignoreCase, false)})`;
  const choice = sources.map((source) => (isCaptured ? `(${source})` : source)).join('|');
  const whole =
    sources.length === 0
      ? before
      : nonword
        ? `${before}(?:${choice})`
        : `${before}${wordStart}(?:${choice})${wordEnd}`;
  return new RegExp(whole, ignoreCase ? 'giu' : 'gu');
};

/** Compiles one pattern whose own captures are wanted, without word boundaries of ours. */
export const compileCapturing = (pattern: string, at: string, ignoreCase: boolean): RegExp =>
  new RegExp(readSource(pattern, at, ignoreCase, true), ignoreCase ? 'giu' : 'gu');
