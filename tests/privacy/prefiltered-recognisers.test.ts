import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { careLanguages } from '../../src/language/language-code.ts';
import { readGrams } from '../../src/language/pattern/gram-set.ts';
import { mayMatch } from '../../src/language/pattern/may-match.ts';
import { keptTerms } from '../../src/privacy/kept-terms.ts';
import { allRecognisers } from '../../src/privacy/recognisers/all-recognisers.ts';
import { projectFile } from '../support/project-file.ts';

const linesOf = (file: string): readonly string[] =>
  readFileSync(projectFile(file), 'utf8').trim().split('\n');

const messages = careLanguages.flatMap((language) =>
  linesOf(`fixtures/cases/${language}.jsonl`).flatMap((line) =>
    (JSON.parse(line) as { messages: readonly { text?: string }[] }).messages.flatMap(
      ({ text = [] }) => text,
    ),
  ),
);

const examples = allRecognisers.flatMap(({ examples: { masked, kept } }) =>
  [...masked, ...kept].map(({ text }) => text.replaceAll(/[«»]/gu, '')),
);

const texts = [
  ...messages,
  ...examples,
  ...linesOf('eval/privacy/masking.jsonl').map((line) => (JSON.parse(line) as { text: string }).text),
].map((text) => ({ text, grams: readGrams(text) }));

const patterns = [
  ...allRecognisers.flatMap(({ type, forms }) =>
    forms.flatMap(({ name, pattern }) =>
      pattern === undefined ? [] : [{ name: `${type}, ${name}`, pattern }],
    ),
  ),
  ...keptTerms,
];

describe.each(patterns)('the pattern of $name', ({ pattern }) => {
  it('matches in no text in which it is not run', () => {
    for (const { text, grams } of texts) {
      if (!mayMatch(pattern, grams)) expect(text.search(pattern), text).toBe(-1);
    }
  });
});

describe('the patterns of personal data', () => {
  it('are seldom run', () => {
    const runs = patterns.flatMap(({ pattern }) => texts.filter(({ grams }) => mayMatch(pattern, grams)));
    expect(runs.length / (patterns.length * texts.length)).toBeLessThan(0.4);
  });
});
