import { CopilotError } from '../../fault/copilot-error.ts';
import type {
  ParsedPattern,
  PatternGroupRole,
  PatternNode,
  PatternRepeat,
  PatternSequence,
} from './pattern-node.ts';
import { readCharacterClass, wordClass } from './read-character-class.ts';

/** Longer patterns are lists that belong into `tokens`. */
const maxPatternLength = 2_000;
const maxDepth = 20;

const once: PatternRepeat = { min: 1, max: 1, isLazy: false };

/** Word boundaries that know letters beyond ASCII: `\b` itself would find one inside 'kör'. */
const wordEdge = `(?:(?<=[${wordClass}])(?![${wordClass}])|(?<![${wordClass}])(?=[${wordClass}]))`;
const noWordEdge = `(?:(?<=[${wordClass}])(?=[${wordClass}])|(?<![${wordClass}])(?![${wordClass}]))`;

const syntaxCharacters = new Set([...'^$\\.*+?()[]{}|/']);
const classEscapes = new Set([...'dDsS']);
const controlEscapes = new Set([...'tnrfv']);

const unreadable = (reason: string): CopilotError => new CopilotError('configuration-invalid', reason);

const readRepeat = (source: string, at: number): { repeat: PatternRepeat; end: number } => {
  const match = /^(?:([*+?])|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})(\?)?/u.exec(source.slice(at, at + 16));
  if (match === null) return { repeat: once, end: at };
  const [all, sign, low, comma, high, lazy] = match;
  const end = at + all.length;
  if (source.charAt(end) === '+') throw unreadable('possessive repeats such as "a++" are not supported');
  const isLazy = lazy !== undefined;
  if (sign === '*') return { repeat: { min: 0, max: Number.POSITIVE_INFINITY, isLazy }, end };
  if (sign === '+') return { repeat: { min: 1, max: Number.POSITIVE_INFINITY, isLazy }, end };
  if (sign === '?') return { repeat: { min: 0, max: 1, isLazy }, end };
  const min = Number(low);
  const max = comma === undefined ? min : high === undefined ? Number.POSITIVE_INFINITY : Number(high);
  if (max < min) throw unreadable(`the repeat ${all} counts downwards`);
  return { repeat: { min, max, isLazy }, end };
};

const readEscape = (source: string, at: number): { node: PatternNode; end: number } => {
  const letter = source.charAt(at + 1);
  const set = (text: string, end: number): { node: PatternNode; end: number } => ({
    node: { type: 'set', source: text, repeat: once },
    end,
  });
  if (letter === 'b') return { node: { type: 'edge', source: wordEdge }, end: at + 2 };
  if (letter === 'B') return { node: { type: 'edge', source: noWordEdge }, end: at + 2 };
  if (letter === 'w') return set(`[${wordClass}]`, at + 2);
  if (letter === 'W') return set(`[^${wordClass}]`, at + 2);
  if (classEscapes.has(letter) || controlEscapes.has(letter)) return set(`\\${letter}`, at + 2);
  const long = /^\\(?:p\{[\w=]{1,40}\}|P\{[\w=]{1,40}\}|u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|x[0-9a-f]{2})/iu.exec(
    source.slice(at, at + 48),
  );
  if (long !== null) return set(long[0], at + long[0].length);
  if (/[1-9k]/u.test(letter)) throw unreadable('references back to a group are not supported');
  if (letter === '' || /[a-z0-9]/iu.test(letter))
    throw unreadable(`the escape "\\${letter}" is not supported`);
  const character = String.fromCodePoint(source.codePointAt(at + 1) ?? 0);
  return set(syntaxCharacters.has(character) ? `\\${character}` : character, at + 1 + character.length);
};

type GroupOpening = { role: PatternGroupRole; open: string; length: number };

const readGroupOpening = (source: string, at: number): GroupOpening => {
  if (source.charAt(at + 1) !== '?') return { role: 'capture', open: '(', length: 1 };
  const rest = source.slice(at, at + 40);
  const look = /^\(\?(?:<?[=!])/u.exec(rest);
  if (look !== null) return { role: 'look', open: look[0], length: look[0].length };
  if (rest.startsWith('(?:')) return { role: 'plain', open: '(?:', length: 3 };
  const named = /^\(\?P?<[a-z_]\w*>/iu.exec(rest);
  if (named !== null) return { role: 'capture', open: '(', length: named[0].length };
  if (rest.startsWith('(?i:')) return { role: 'plain', open: '(?i:', length: 4 };
  throw unreadable(`the group "${rest.slice(0, 4)}" is not supported`);
};

type Cursor = { at: number };

const readAlternatives = (source: string, cursor: Cursor, depth: number): readonly PatternSequence[] => {
  if (depth > maxDepth) throw unreadable(`parentheses are nested more than ${maxDepth} deep`);
  const alternatives: PatternNode[][] = [];
  let sequence: PatternNode[] = [];
  while (cursor.at < source.length && source.charAt(cursor.at) !== ')') {
    if (source.charAt(cursor.at) === '|') {
      alternatives.push(sequence);
      sequence = [];
      cursor.at += 1;
      continue;
    }
    sequence.push(readNode(source, cursor, depth));
  }
  alternatives.push(sequence);
  return alternatives;
};

const readUnit = (source: string, cursor: Cursor, depth: number): PatternNode => {
  const character = String.fromCodePoint(source.codePointAt(cursor.at) ?? 0);
  if (character === '(') {
    const opening = readGroupOpening(source, cursor.at);
    cursor.at += opening.length;
    const alternatives = readAlternatives(source, cursor, depth + 1);
    if (source.charAt(cursor.at) !== ')') throw unreadable('a parenthesis is not closed');
    cursor.at += 1;
    return { type: 'group', role: opening.role, open: opening.open, alternatives, repeat: once };
  }
  if (character === '[') {
    const { source: set, end } = readCharacterClass(source, cursor.at);
    cursor.at = end;
    return { type: 'set', source: set, repeat: once };
  }
  if (character === '\\') {
    const { node, end } = readEscape(source, cursor.at);
    cursor.at = end;
    return node;
  }
  cursor.at += character.length;
  if (character === '^' || character === '$') return { type: 'edge', source: character };
  if (character === '.') return { type: 'set', source: '.', repeat: once };
  const isPlain = !syntaxCharacters.has(character) || character === '/';
  if (!isPlain && /[*+?]/u.test(character)) throw unreadable(`"${character}" has nothing to repeat`);
  return { type: 'set', source: isPlain ? character : `\\${character}`, repeat: once };
};

const readNode = (source: string, cursor: Cursor, depth: number): PatternNode => {
  const unit = readUnit(source, cursor, depth);
  const { repeat, end } = readRepeat(source, cursor.at);
  if (end === cursor.at) return unit;
  cursor.at = end;
  if (unit.type === 'edge') throw unreadable('a place such as "^" or "\\b" cannot be repeated');
  return { ...unit, repeat };
};

/**
 * Reads the regular expression of a rule, in the common part of Vale's (RE2 and lookaround) and JavaScript's syntax. Faults
 * are 'configuration-invalid' with what is not understood. `\w` and `\b` come to know letters of every script.
 */
export const parsePattern = (pattern: string): ParsedPattern => {
  if (pattern.length > maxPatternLength) {
    throw unreadable(`the pattern is longer than ${maxPatternLength} characters`);
  }
  const flags = /^\(\?[ims]+\)/u.exec(pattern)?.[0] ?? '';
  const cursor: Cursor = { at: flags.length };
  const alternatives = readAlternatives(pattern, cursor, 0);
  if (cursor.at < pattern.length) throw unreadable('a parenthesis is closed that was never opened');
  return { alternatives, ignoreCase: flags.includes('i') };
};
