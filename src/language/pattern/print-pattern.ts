import type { ParsedPattern, PatternNode, PatternRepeat, PatternSequence } from './pattern-node.ts';

const printRepeat = ({ min, max, isLazy }: PatternRepeat): string => {
  if (min === 1 && max === 1) return '';
  const lazy = isLazy ? '?' : '';
  if (max === Number.POSITIVE_INFINITY) return `${min === 0 ? '*' : min === 1 ? '+' : `{${min},}`}${lazy}`;
  if (min === 0 && max === 1) return `?${lazy}`;
  return `{${min === max ? min : `${min},${max}`}}${lazy}`;
};

const printNode = (node: PatternNode, keepsCaptures: boolean): string => {
  if (node.type === 'edge') return node.source;
  if (node.type === 'set') return `${node.source}${printRepeat(node.repeat)}`;
  const open = node.role === 'capture' && !keepsCaptures ? '(?:' : node.open;
  return `${open}${printAlternatives(node.alternatives, keepsCaptures)})${printRepeat(node.repeat)}`;
};

const printAlternatives = (alternatives: readonly PatternSequence[], keepsCaptures: boolean): string =>
  alternatives.map((sequence) => sequence.map((node) => printNode(node, keepsCaptures)).join('')).join('|');

/** Gives a read pattern as JavaScript source for the `u` flag; captures become plain groups unless they are wanted. */
export const printPattern = (pattern: ParsedPattern, keepsCaptures = false): string => {
  const source = printAlternatives(pattern.alternatives, keepsCaptures);
  return pattern.ignoreCase ? `(?i:${source})` : source;
};
