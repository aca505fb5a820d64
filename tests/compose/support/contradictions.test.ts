import { expect, test } from 'vitest';
import { type SupportVerdict, supportMarks } from '../../../src/compose/support-marks.ts';

const passages = {
  en: 'The charging card is posted at handover and is not lying in the car. It takes 5 to 7 working days. The Lodestar 3 tows up to 1,600 kg, the Lodestar 2 up to 1,000 kg. A tow bar can be fitted to the Lodestar 3, but not to the Lodestar 2. In Germany delivery costs 690 euro, in Sweden 6,900 kronor. Free charging ends on 31 March 2027. The date is an estimate. There is no cost for the first replacement. The wallbox must be installed by an electrician. Roadside assistance lasts 48 hours.',
  sv: 'Laddkortet ligger inte i bilen. Det tar 5 till 7 arbetsdagar. I Sverige kostar hemleverans 6 900 kronor, i Norge 7 900 kronor. Det första ersättningskortet kostar ingenting.',
  de: 'Die Ladekarte kann nicht im Übergabezentrum abgeholt werden. Rechnen Sie mit 5 bis 7 Werktagen. Das kostenlose Laden endet am 31. März 2027. Warten Sie 5 Minuten.',
  nb: 'Ombordladeren kan ikke ettermonteres. Gratis lading varer til 31. mars 2027.',
  da: 'Vi leverer ikke i weekenden. Hold hjemknappen nede i 20 sekunder.',
  nl: 'De boordlader kan niet achteraf worden ingebouwd. In Nederland kost het 690 euro.',
} as const;

type Language = keyof typeof passages;

const verdictOf = (sentence: string, language: Language): SupportVerdict | undefined =>
  supportMarks(sentence, language, [{ id: 'KA-1', text: passages[language], language }], [])[0]?.verdict;

test.each<readonly [Language, string]>([
  ['en', 'It takes five to seven working days.'],
  ['en', 'Free charging ends on 2027-03-31.'],
  ['en', 'Roadside assistance lasts two days.'],
  ['en', 'The first replacement is free of charge.'],
  ['en', 'Unfortunately a tow bar cannot be fitted to the Lodestar 2.'],
  ['en', 'In Sweden delivery costs 6,900 kr.'],
  ['sv', 'Det första ersättningskortet är gratis.'],
  ['de', 'Das kostenlose Laden endet am 31.03.2027.'],
  ['de', 'Leider kann die Ladekarte nicht im Übergabezentrum abgeholt werden.'],
  ['da', 'Hold hjemknappen nede i tyve sekunder.'],
])('what is said in other words, digits or dates is supported: %s %s', (language, sentence) => {
  expect(verdictOf(sentence, language)).toBe('supported');
});

test.each<readonly [string, Language, string]>([
  ['a number in words', 'en', 'It takes five to nine working days.'],
  ['a unit', 'en', 'It takes 5 to 7 weeks.'],
  ['a number behind a capital', 'de', 'Warten Sie 6 Minuten.'],
  ['a date', 'de', 'Das kostenlose Laden endet am 31. Mai 2027.'],
  ['a year', 'nb', 'Gratis lading varer til 31. mars 2028.'],
  ['a currency', 'nl', 'In Nederland kost het 690 kronen.'],
  ['a denial left out', 'en', 'The charging card is lying in the car.'],
  ['a denial left out', 'sv', 'Laddkortet ligger i bilen.'],
  ['a denial left out', 'de', 'Die Ladekarte kann im Übergabezentrum abgeholt werden.'],
  ['a denial left out', 'nb', 'Ombordladeren kan ettermonteres.'],
  ['a denial left out', 'da', 'Vi leverer i weekenden.'],
  ['a denial left out', 'nl', 'De boordlader kan achteraf worden ingebouwd.'],
  ['a denial added', 'en', 'The charging card is not posted at handover.'],
  ['the figure of another model', 'en', 'The Lodestar 2 tows up to 1,600 kg.'],
  ['a model that no source names', 'en', 'The Lodestar 4 tows up to 1,600 kg.'],
  ['what holds for another model', 'en', 'A tow bar can be fitted to the Lodestar 2.'],
  ['the price of another market', 'sv', 'I Norge kostar hemleverans 6 900 kronor.'],
  ['a market that no source names', 'nl', 'In Frankrijk kost het 690 euro.'],
  ['a guarantee', 'en', 'We guarantee that free charging ends on 31 March 2027.'],
  ['an estimate made final', 'en', 'The date is final.'],
  ['a demand made a choice', 'en', 'The wallbox may be installed by an electrician.'],
])('%s contradicts the source: %s %s', (_what, language, sentence) => {
  expect(verdictOf(sentence, language)).toBe('unsupported');
});

test('a claim that is added to a true clause makes it partly supported', () => {
  expect(
    verdictOf(
      'The charging card is posted at handover, and the new map arrives by courier that evening.',
      'en',
    ),
  ).not.toBe('supported');
  expect(verdictOf('Free charging ends on 31 March 2027, but our shop sells gift vouchers.', 'en')).toBe(
    'partly',
  );
});

test('the end of a sentence is no quotation of it', () => {
  expect(verdictOf('lying in the car.', 'en')).toBe('unsupported');
});

test('a denial in a language without word lists is not read, and nothing is thrown', () => {
  const source = { id: 'KA-2', text: 'Kortti ei ole autossa. Se maksaa 10 euroa.', language: 'fi' };
  const verdicts = supportMarks('Se maksaa 10 euroa. Se maksaa 12 euroa.', 'fi', [source], []);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['supported', 'unsupported']);
});

test('a text of one endless sentence is marked within a second', () => {
  const endless = 'The Lodestar 3 in Sweden costs 5 to 7 kronor and not 31 March 2027, '.repeat(3_000);
  const start = performance.now();
  const marks = supportMarks(endless, 'en', [{ id: 'KA-1', text: endless, language: 'en' }], []);
  expect(marks.length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(1_000);
});
