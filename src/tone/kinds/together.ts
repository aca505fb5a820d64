import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import { compilePatterns } from '../../language/pattern/compile-pattern.ts';
import { findMatches, type TextMatch } from '../find-matches.ts';
import { defineRuleKind, type RuleHit, ruleHeaderShape, ruleTextSchema } from '../rule-kind.ts';

const togetherSchema = z.strictObject({
  ...ruleHeaderShape,
  scope: z.enum(['text', 'sentence', 'paragraph', 'heading']).default('sentence'),
  ignorecase: z.boolean().default(false),
  /** Classes of words by name: what any of them matches is one of the class. */
  words: z.record(z.string().regex(/^[a-z][a-z-]*$/u), z.array(ruleTextSchema).min(1)),
  /** Names of classes that have to stand in one sentence, in any order; one after a minus must not stand there. */
  together: z.array(z.string().min(1)).min(1),
});

type Combination = { readonly wanted: readonly RegExp[]; readonly unwanted: readonly RegExp[] };

const readCombination = (line: string, at: number, classes: ReadonlyMap<string, RegExp>): Combination => {
  const wanted: RegExp[] = [];
  const unwanted: RegExp[] = [];
  for (const word of line.trim().split(/\s+/u)) {
    const isUnwanted = word.startsWith('-');
    const name = isUnwanted ? word.slice(1) : word;
    const pattern = classes.get(name);
    if (pattern === undefined) {
      throw new CopilotError('configuration-invalid', `there is no class of words named "${name}"`, {
        details: { at: `together.${at}` },
      });
    }
    (isUnwanted ? unwanted : wanted).push(pattern);
  }
  if (wanted.length === 0) {
    throw new CopilotError('configuration-invalid', `"${line}" wants no class of words`, {
      details: { at: `together.${at}` },
    });
  }
  return { wanted, unwanted };
};

const isApart = (one: TextMatch, other: TextMatch): boolean =>
  one.end <= other.start || other.end <= one.start;

/** Takes one match of each class, no word counted for two of them; null where that cannot be done. */
const takeEach = (
  classes: readonly (readonly TextMatch[])[],
  taken: readonly TextMatch[] = [],
): readonly TextMatch[] | null => {
  const [matches, ...rest] = classes;
  if (matches === undefined) return taken;
  for (const match of matches) {
    if (!taken.every((other) => isApart(match, other))) continue;
    const all = takeEach(rest, [...taken, match]);
    if (all !== null) return all;
  }
  return null;
};

/**
 * Fires on sentences in which words of several classes stand together, from the first of them to the last: what is a reproach
 * only in company. The first class of a combination should be the rarest, since the others are looked for only beside it.
 *
 * @example
 * extends: together
 * message: "'%s' lectures."
 * ignorecase: true
 * words:
 *   people: ['(?:most|many) (?:people|drivers)', one]
 *   careless: [forgets?, overlooks?]
 *   ours: [our (?:mistake|fault)]
 * together: [careless people -ours]
 */
export const togetherKind = defineRuleKind({
  name: 'together',
  dimension: 'clear',
  isPhrase: true,
  schema: togetherSchema,
  compile: ({ words, together, ignorecase, scope }) => {
    const classes = new Map(
      Object.entries(words).map(([name, patterns]) => [
        name,
        compilePatterns(patterns, { at: `words.${name}`, ignoreCase: ignorecase }),
      ]),
    );
    const combinations = together.map((line, at) => readCombination(line, at, classes));
    return (text) => {
      const found = new Map<RegExp, readonly TextMatch[]>();
      const allOf = (pattern: RegExp): readonly TextMatch[] => {
        const known = found.get(pattern) ?? findMatches(text, pattern, scope);
        found.set(pattern, known);
        return known;
      };
      const possible = combinations.filter(({ wanted }) =>
        wanted.every((pattern) => allOf(pattern).length > 0),
      );
      if (possible.length === 0) return [];
      return text.windows(scope).flatMap((window): readonly RuleHit[] => {
        const stop = window.start + window.text.length;
        const inWindow = (pattern: RegExp): readonly TextMatch[] =>
          allOf(pattern).filter(({ start, end }) => start >= window.start && end <= stop);
        for (const { wanted, unwanted } of possible) {
          if (wanted.some((pattern) => inWindow(pattern).length === 0)) continue;
          const taken = takeEach(wanted.map(inWindow));
          if (taken === null || unwanted.some((pattern) => inWindow(pattern).length > 0)) continue;
          const start = Math.min(...taken.map((match) => match.start));
          const end = Math.max(...taken.map((match) => match.end));
          return [{ start, end, suggestion: null, words: [text.raw.slice(start, end)] }];
        }
        return [];
      });
    };
  },
});
