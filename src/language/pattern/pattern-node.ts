/** How often an item may occur; `max` is Infinity where nothing bounds it. */
export type PatternRepeat = { readonly min: number; readonly max: number; readonly isLazy: boolean };

export const once: PatternRepeat = { min: 1, max: 1, isLazy: false };

/** One character: a literal, an escape, a class or a dot; `source` is valid under the `u` flag. */
export type PatternSet = { readonly type: 'set'; readonly source: string; readonly repeat: PatternRepeat };

/** A place between characters: `^`, `$`, a word boundary. */
type PatternEdge = { readonly type: 'edge'; readonly source: string };

/** What a pair of parentheses is for; only a capture keeps what it matched. */
export type PatternGroupRole = 'plain' | 'capture' | 'look';

/** A parenthesis with its alternatives; `open` is its beginning as it is printed, e.g. '(?:' or '(?<!'. */
type PatternGroup = {
  readonly type: 'group';
  readonly role: PatternGroupRole;
  readonly open: string;
  readonly alternatives: readonly PatternSequence[];
  readonly repeat: PatternRepeat;
};

export type PatternNode = PatternSet | PatternEdge | PatternGroup;

export type PatternSequence = readonly PatternNode[];

/** A regular expression of a rule, read; `ignoreCase` is true where it began with '(?i)'. */
export type ParsedPattern = {
  readonly alternatives: readonly PatternSequence[];
  readonly ignoreCase: boolean;
};
