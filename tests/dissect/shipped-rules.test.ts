import { describe, expect, it } from 'vitest';
import { ruleGroups } from '../../src/dissect/dissection-rules.ts';
import { foldText } from '../../src/dissect/fold-text.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import { questionsIn, shippedRules, shippedSheets } from './ship-rules.ts';

describe('the rules that ship', () => {
  it('are there for every care language', () => {
    expect([...shippedRules.languages].sort()).toEqual([...careLanguages].sort());
  });

  for (const sheet of shippedSheets) {
    const compiled = shippedRules.forLanguage(sheet.language);

    it(`match their good and spare their bad examples in ${sheet.language}`, () => {
      const wrong = ruleGroups.flatMap((group) =>
        sheet[group].flatMap(({ id, examples }, position) => {
          const matches = (example: string): boolean =>
            compiled[group][position]?.pattern.test(foldText(example)) ?? false;
          return [
            ...examples.good
              .filter((example) => !matches(example))
              .map((text) => `${group}/${id} misses: ${text}`),
            ...(examples.bad ?? []).filter(matches).map((text) => `${group}/${id} matches: ${text}`),
          ];
        }),
      );
      expect(wrong).toEqual([]);
    });

    it(`have names of their own within each group in ${sheet.language}`, () => {
      for (const group of ruleGroups) {
        const ids = sheet[group].map(({ id }) => id);
        expect(new Set(ids).size, group).toBe(ids.length);
      }
    });

    it.each(sheet.messages)(`together find in ${sheet.language}: $text`, ({ text, questions }) => {
      expect(questionsIn(text, sheet.language)).toEqual(questions);
    });
  }
});
