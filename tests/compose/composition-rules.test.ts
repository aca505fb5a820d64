import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileCompositionRules, compositionRulesSchema } from '../../src/compose/composition-rules.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import { plainLetters } from '../../src/language/plain-letters.ts';
import { projectFile } from '../support/project-file.ts';

const definitionOf = (language: string) =>
  compositionRulesSchema.parse(
    parse(readFileSync(projectFile(`prompts/composition/${language}.yaml`), 'utf8')),
  );

const passages = readdirSync(projectFile('fixtures/articles')).flatMap((file) =>
  readFileSync(projectFile(`fixtures/articles/${file}`), 'utf8')
    .trim()
    .split('\n'),
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

  test.each(examples.orders)('take as an order to a machine: %s', (sentence) => {
    expect(rules.isOrder(sentence)).toBe(true);
  });

  test('find orders in the same passages as their patterns do, run one by one', () => {
    const patterns = definition.orders.map((source) => new RegExp(source, 'mu'));
    for (const passage of [...passages, ...examples.orders, ...examples.kept]) {
      const isOrder = patterns.some((pattern) => pattern.test(plainLetters(passage).toLowerCase()));
      expect(rules.isOrder(passage), passage).toBe(isOrder);
    }
  });

  test.each(examples.kept)('keep for any customer: %s', (sentence) => {
    expect(rules.isOrder(sentence)).toBe(false);
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

test.each([
  ['de', 'Sie lädt schneller als eine Steckdose.', 'Sie können um bis zu 6 Monate verlängern.'],
  ['de', 'Das dauert 5 Tage.', 'Das Fahrzeug bleibt stehen.'],
  ['nl', 'Het kost niets.', 'Het CoC staat in de app.'],
  ['sv', 'Den virkar i appen.', 'Den digitala nyckeln ligger i appen.'],
  ['sv', 'Det tar 5 dagar.', 'Det finns ingen lista.'],
  ['nb', 'Den kommer i posten.', 'Den digitale nøkkelen ligger i appen.'],
  ['da', 'Det tager 5 dage.', 'Der er ingen liste.'],
])(
  'in %s a pronoun leans on the sentence before, an article or a polite form does not',
  (language, leaning, free) => {
    const rules = compileCompositionRules(definitionOf(language));
    expect(rules.isDangling(leaning)).toBe(true);
    expect(rules.isDangling(free)).toBe(false);
  },
);

test.each([
  ['en', 'How do I block the card?', 'Is the card lost?'],
  ['sv', 'Kan jag ladda utan kort?', 'Är kortet borta?'],
  ['nb', 'Hvordan sperrer jeg kortet?', 'Er kortet borte?'],
  ['da', 'Hvordan spærrer jeg kortet?', 'Er kortet væk?'],
  ['de', 'Wie sperre ich die Karte?', 'Ist die Karte verloren?'],
  ['nl', 'Hoe blokkeer ik de pas?', 'Is de pas kwijt?'],
])('in %s a heading that asks is told from a condition', (language, heading, condition) => {
  const rules = compileCompositionRules(definitionOf(language));
  expect(rules.isOpenQuestion(heading)).toBe(true);
  expect(rules.isOpenQuestion(condition)).toBe(false);
});

test('a question about a price expects a sum before it expects "free"', () => {
  const held = compileCompositionRules(english).expectedIn('What does it cost after the free years?');
  expect(held?.('It costs 9.90 euro a month.')).toBe(1);
  expect(held?.('It is free for three years.')).toBe(0.5);
});

test('a question how much a car tows expects a number and no price', () => {
  const held = compileCompositionRules(english).expectedIn('How much can it tow?');
  expect(held?.('It tows 1,500 kg.')).toBe(1);
});
