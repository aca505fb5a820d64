import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileCompositionRules, compositionRulesSchema } from '../../src/compose/composition-rules.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import { projectFile } from '../support/project-file.ts';

const definitionOf = (language: string) =>
  compositionRulesSchema.parse(
    parse(readFileSync(projectFile(`prompts/composition/${language}.yaml`), 'utf8')),
  );

describe.each(careLanguages)('the composition rules for %s', (language) => {
  const definition = definitionOf(language);
  const rules = compileCompositionRules(definition);
  const { examples } = definition;

  test('are for this language and hold examples of every sort', () => {
    expect(definition.language).toBe(language);
    for (const list of Object.values(examples)) expect(list.length).toBeGreaterThan(0);
  });

  test.each(examples.caseSpecific)('take as true for one customer only: %s', (sentence) => {
    expect(rules.isCaseSpecific(sentence)).toBe(true);
  });

  test.each(examples.pleasantries)('take as a pleasantry: %s', (sentence) => {
    expect(rules.isPleasantry(sentence)).toBe(true);
  });

  test.each(examples.pageOnly)('take as saying nothing outside its page: %s', (sentence) => {
    expect(rules.isPageOnly(sentence)).toBe(true);
  });

  test.each(examples.kept)('keep for any customer: %s', (sentence) => {
    expect(rules.isCaseSpecific(sentence)).toBe(false);
    expect(rules.isPleasantry(sentence)).toBe(false);
    expect(rules.isPageOnly(sentence)).toBe(false);
  });
});

const english = definitionOf('en');

test('a question about a time expects a time, best one with a number', () => {
  const held = compileCompositionRules(english).expectedIn('When does the card arrive?');
  expect(held?.('It takes 5 to 7 working days.')).toBe(1);
  expect(held?.('You get it at the handover.')).toBe(0.5);
  expect(held?.('You get it by post.')).toBe(0);
});

test('a question that expects nothing in particular may be answered by any sentence', () => {
  expect(compileCompositionRules(english).expectedIn('Does the card work abroad?')).toBeNull();
});

test('a broken pattern is a fault of the configuration that names the language and the pattern', () => {
  expect(() => compileCompositionRules({ ...english, pleasantries: ['(thanks'] })).toThrow(
    expect.objectContaining({
      code: 'configuration-invalid',
      message: 'The composition rules for en hold a broken pattern: (thanks',
    }),
  );
});
