import {
  once,
  type ParsedPattern,
  type PatternGroupRole,
  type PatternNode,
  type PatternRepeat,
  type PatternSequence,
} from './pattern-node.ts';
import { readCharacterClass } from './read-character-class.ts';
import { readEscape, syntaxCharacters } from './read-escape.ts';
import { unreadable } from './unreadable.ts';

/** Longer patterns are lists that belong into `tokens`. */
const maxPatternLength = 2_000;
const maxDepth = 20;

const repeatSigns = new Set([...'*+?{']);

type Cursor = {
  at: number;
  /** True for the source of a compiled expression: its escapes and classes are kept as they are. */
  readonly isExpression: boolean;
};

const readRepeat = (source: string, at: number): { repeat: PatternRepeat; end: number } => {
  if (!repeatSigns.has(source.charAt(at))) return { repeat: once, end: at };
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

const keepClass = (source: string, at: number): { source: string; end: number } => {
  const kept = /^\[(?:\\[\s\S]|[^\]\\])*\]/u.exec(source.slice(at))?.[0];
  if (kept === undefined) throw unreadable('a bracket "[" is not closed');
  return { source: kept, end: at + kept.length };
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
    const { source: set, end } = cursor.isExpression
      ? keepClass(source, cursor.at)
      : readCharacterClass(source, cursor.at);
    cursor.at = end;
    return { type: 'set', source: set, repeat: once };
  }
  if (character === '\\') {
    const { node, end } = readEscape(source, cursor.at, cursor.isExpression);
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
  const cursor: Cursor = { at: flags.length, isExpression: false };
  const alternatives = readAlternatives(pattern, cursor, 0);
  if (cursor.at < pattern.length) throw unreadable('a parenthesis is closed that was never opened');
  return { alternatives, ignoreCase: flags.includes('i') };
};

/**
 * Reads an expression that is compiled already, as JavaScript means it, whatever its length. What `parsePattern` would not
 * take (flags inside, the letters of the v flag) is 'configuration-invalid' here too.
 */
export const parseExpression = ({ source, ignoreCase }: RegExp): ParsedPattern => ({
  alternatives: readAlternatives(source, { at: 0, isExpression: true }, 0),
  ignoreCase,
});
