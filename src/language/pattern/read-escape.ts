import { once, type PatternNode, type PatternRepeat } from './pattern-node.ts';
import { wordClass } from './read-character-class.ts';
import { unreadable } from './unreadable.ts';

/** Word boundaries that know letters beyond ASCII: `\b` itself would find one inside 'kör'. */
const wordEdge = `(?:(?<=[${wordClass}])(?![${wordClass}])|(?<![${wordClass}])(?=[${wordClass}]))`;
const noWordEdge = `(?:(?<=[${wordClass}])(?=[${wordClass}])|(?<![${wordClass}])(?![${wordClass}]))`;

/** How often what a reference points back to is there cannot be told. */
const anyTimes: PatternRepeat = { min: 0, max: Number.POSITIVE_INFINITY, isLazy: false };

/** Signs that stand for themselves only behind a backslash. */
export const syntaxCharacters = new Set([...'^$\\.*+?()[]{}|/']);
const classEscapes = new Set([...'dDsS']);
const controlEscapes = new Set([...'tnrfv']);
/**
 * Reads the escape at a place and gives it as it has to be written under the `u` flag. In the source of a compiled expression, `\b`
 * and `\w` keep meaning ASCII, and references back to a group are taken.
 */
export const readEscape = (
  source: string,
  at: number,
  isExpression: boolean,
): { node: PatternNode; end: number } => {
  const letter = source.charAt(at + 1);
  const set = (text: string, end: number): { node: PatternNode; end: number } => ({
    node: { type: 'set', source: text, repeat: once },
    end,
  });
  if (isExpression && /[bB]/u.test(letter))
    return { node: { type: 'edge', source: `\\${letter}` }, end: at + 2 };
  if (isExpression && /[wW]/u.test(letter)) return set(`\\${letter}`, at + 2);
  if (letter === 'b') return { node: { type: 'edge', source: wordEdge }, end: at + 2 };
  if (letter === 'B') return { node: { type: 'edge', source: noWordEdge }, end: at + 2 };
  if (letter === 'w') return set(`[${wordClass}]`, at + 2);
  if (letter === 'W') return set(`[^${wordClass}]`, at + 2);
  if (classEscapes.has(letter) || controlEscapes.has(letter)) return set(`\\${letter}`, at + 2);
  const long = /^\\(?:p\{[\w=]{1,40}\}|P\{[\w=]{1,40}\}|u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|x[0-9a-f]{2})/iu.exec(
    source.slice(at, at + 48),
  );
  if (long !== null) return set(long[0], at + long[0].length);
  const reference = /^\\(?:[1-9]\d{0,3}|k<\w{1,60}>)/u.exec(source.slice(at, at + 64))?.[0];
  if (isExpression && reference !== undefined)
    return { node: { type: 'set', source: reference, repeat: anyTimes }, end: at + reference.length };
  if (/[1-9k]/u.test(letter)) throw unreadable('references back to a group are not supported');
  if (letter === '' || /[a-z0-9]/iu.test(letter))
    throw unreadable(`the escape "\\${letter}" is not supported`);
  const character = String.fromCodePoint(source.codePointAt(at + 1) ?? 0);
  return set(syntaxCharacters.has(character) ? `\\${character}` : character, at + 1 + character.length);
};
