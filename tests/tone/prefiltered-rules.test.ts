import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CopilotError } from '../../src/fault/copilot-error.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import { compilePatterns } from '../../src/language/pattern/compile-pattern.ts';
import { readGrams } from '../../src/language/pattern/gram-set.ts';
import { mayMatch } from '../../src/language/pattern/may-match.ts';
import { projectFile } from '../support/project-file.ts';
import { lodestar } from './lodestar.ts';

/** Gives the lists of patterns of a rule, whatever its kind calls them; those of a table are its keys. */
const listsIn = (value: unknown): readonly (readonly string[])[] => {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? [value] : value.flatMap(listsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [Object.keys(value), ...Object.values(value).flatMap(listsIn)];
};

const compiled = (patterns: readonly string[]): readonly RegExp[] => {
  try {
    return patterns.length === 0 ? [] : [compilePatterns(patterns, { at: 'list', ignoreCase: true })];
  } catch (fault) {
    // Some lists hold names or channels, which need not be patterns.
    if (fault instanceof CopilotError) return [];
    throw fault;
  }
};

const expressionsIn = (language: string): readonly RegExp[] => {
  const lists = [...lodestar.profiles.values()]
    .filter((profile) => profile.language === language)
    .flatMap(({ rules }) => rules.flatMap(({ header: { examples: _, ...header } }) => listsIn(header)));
  return [...new Map(lists.flatMap(compiled).map((one) => [one.source, one])).values()];
};

/** Paragraphs of so many replies are enough to see each common word of a language. */
const mostParagraphs = 250;

const paragraphsIn = (language: string): readonly string[] =>
  readFileSync(projectFile(`eval/tone/training/replies-${language}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { reply: string }).reply.split('\n').filter(Boolean))
    .slice(0, mostParagraphs);

describe.each(careLanguages)('the expressions of the rules in %s', (language) => {
  it('match in no paragraph of a reply in which they are not run', () => {
    const expressions = expressionsIn(language);
    const paragraphs = paragraphsIn(language);
    let skipped = 0;
    for (const paragraph of paragraphs) {
      const grams = readGrams(paragraph);
      for (const expression of expressions) {
        if (mayMatch(expression, grams)) continue;
        skipped += 1;
        expect(paragraph.search(expression), `${expression.source} in: ${paragraph}`).toBe(-1);
      }
    }
    expect(expressions.length).toBeGreaterThan(100);
    // The point of it: most expressions are seldom run.
    expect(skipped / (paragraphs.length * expressions.length)).toBeGreaterThan(0.85);
  });
});
