import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRuleFiles } from '../../../src/adapters/rules/read-rule-files.ts';
import { type CompiledRule, compileRules } from '../../../src/tone/compile-rules.ts';
import { readReply } from '../../../src/tone/run-rule.ts';
import { projectFile } from '../../support/project-file.ts';
import { profileOf } from '../../tone/lodestar.ts';

const folder = projectFile('../shared/datasets/vale-styles');

/** Meta files of the styles themselves, which are no rules. */
const noRule = /a rule must say which kind it extends/u;

const loaded = async (): Promise<{ rules: readonly CompiledRule[]; problems: readonly string[] }> => {
  const profile = profileOf('en');
  const rules: CompiledRule[] = [];
  const problems: string[] = [];
  for (const style of readdirSync(folder)) {
    const files = await readRuleFiles(`${folder}/${style}`, style, 'en', `${style}.`);
    const compiled = compileRules(files.rules, profile);
    rules.push(...compiled.rules);
    problems.push(...[...files.problems, ...compiled.problems].map(({ message }) => message));
  }
  return { rules, problems: problems.filter((message) => !noRule.test(message)) };
};

describe.skipIf(!existsSync(folder))(
  "rules in Vale's format (skipped where ../shared/datasets is missing)",
  () => {
    it('load unchanged', async () => {
      const { rules, problems } = await loaded();
      expect(problems).toEqual([]);
      expect(rules.length).toBeGreaterThanOrEqual(140);
    });

    it.each([
      ['Microsoft.Wordiness', 'In order to use it.', 'In order to', 'To'],
      ['Microsoft.Adverbs', 'It is very late.', 'very', ''],
      ['write-good.Illusions', 'It is in the the post.', 'the the', 'the'],
      ['Google.Passive', 'The card was sent.', 'was sent', null],
      ['Joblint.Visionary', 'Please reach out.', 'reach out', null],
      ['proselint.Uncomparables', 'A very unique car.', 'very unique', 'unique'],
      ['Google.Latin', 'Use it, e.g. at home.', 'e.g.', 'for example'],
      ['Microsoft.Acronyms', 'The National Basketball Association (NBA) met the XYZ.', 'XYZ', null],
    ])('fire as they should: %s', async (name, text, words, suggestion) => {
      const { rules } = await loaded();
      const profile = profileOf('en');
      const rule = rules.find((one) => one.name === name);
      const hits = rule?.check(readReply(text, { language: 'en' }, profile.conventions)) ?? [];
      expect(hits.map((hit) => [text.slice(hit.start, hit.end), hit.suggestion])).toEqual([
        [words, suggestion],
      ]);
    });
  },
);
