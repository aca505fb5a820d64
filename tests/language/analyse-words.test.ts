import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysedTerms, analyseWords, stemWords } from '../../src/language/analyse-words.ts';

/** Tells whether each term of the second text is among those of the first. */
const finds = (language: string, text: string, sought: string): boolean => {
  const terms = new Set(analyseWords(text, language));
  const wanted = analyseWords(sought, language);
  return wanted.length > 0 && wanted.every((term) => terms.has(term));
};

describe('the index terms of a text', () => {
  test.each([
    ['en', 'charging cards', 'charge card'],
    ['sv', 'Laddkortet och laddkabeln', 'laddkort, laddkabel'],
    ['sv', 'paketet', 'paket'],
    ['nb', 'ladekortene', 'ladekort'],
    ['da', 'ladekortet', 'ladekort'],
    ['de', 'Ladekarten', 'Ladekarte'],
    ['nl', 'laadkabels', 'laadkabel'],
  ])('are the same in %s for "%s" and "%s"', (language, inflected, base) => {
    expect(analyseWords(inflected, language)).toEqual(analyseWords(base, language));
  });

  test('leave out the words of every second mail', () => {
    expect(analyseWords('When will it arrive, please?', 'en')).toEqual(['arriv']);
    expect(analyseWords('Hur länge är det?', 'sv')).not.toContain('hur');
    expect(analyseWords("I don't know what's wrong, we've tried", 'en')).toEqual(['wrong', 'tri']);
  });

  test('leave out small words that were typed without their marks', () => {
    expect(analyseWords('nar ar den pa vag?', 'sv')).toEqual(['vag']);
    expect(analyseWords('fuer mich ueber das Auto', 'de')).toEqual(['auto']);
    expect(analyseWords('à quelle heure etes-vous ouvert', 'fr')).not.toContain('a');
  });

  test('keep product names and codes whole and give what they are made of after them', () => {
    expect(analyseWords('Update P5.0.3 on 3-phase CCS2, 22 kW', 'en')).toEqual([
      ...['updat', 'p5.0.3', '5.0.3', '3phase', 'phase', 'ccs2', 'ccs', '22kw', '22', 'kw'],
    ]);
  });

  test.each([
    ['3-phase', '3 phase'],
    ['3phase', '3-phase'],
    ['3 phases', '3-phase'],
    ['Type 2', 'type-2'],
    ['Type-2', 'type 2'],
    ['Type2', 'Type 2'],
    ['CCS2', 'CCS'],
    ['CCS 2', 'CCS2'],
    ['Lodestar 2', 'lodestar2'],
    ['the Lodestar-2', 'Lodestar 2'],
    ['11kW', '11 kW'],
    ['11 kW', '11 kilowatts'],
    ['E-1042', 'E1042'],
    ['E1042', 'e 1042'],
    ['error E-1042', 'error 1042'],
    ['version P5.0.3', '5.0.3'],
    ['P 5.0.3', 'P5.0.3'],
    ['order LS-2024-000123', 'LS2024000123'],
    ['order LS-2024-000123', '000123'],
    ['12 500 km', '12,500 km'],
    ['12.500 km', "12'500km"],
    ['3.5 litres', '3,5 litres'],
    ['WLTP\u2011range', 'WLTP-range'],
    ['wi-fi', 'wifi'],
    ['e-mail', 'email'],
    ['U.S.A.', 'USA'],
  ])('are shared by "%s" and "%s"', (one, other) => {
    const terms = new Set(analyseWords(one, 'en'));
    const shared = analyseWords(other, 'en').filter((term) => terms.has(term));
    // The word "error" alone would be no proof.
    expect(shared.filter((term) => !['error', 'order', 'version', 'type'].includes(term))).not.toEqual([]);
  });

  test.each([
    ['sv', '3-fas', '3 phase'],
    ['de', '3 Phasen', '3-phase'],
    ['nb', '3-fase', '3-phase'],
    ['sv', 'SMS-kod', 'kod via SMS'],
    ['de', 'Lade-Kabel', 'Ladekabel'],
    ['sv', 'USB-kabel', 'usbkabel'],
  ])('in %s find "%s" by "%s"', (language, text, sought) => {
    const terms = new Set(analyseWords(text, language));
    expect(
      analyseWords(sought, sought.includes('phase') ? 'en' : language).some((term) => terms.has(term)),
    ).toBe(true);
  });

  test('do not make every model equal by its number, nor a count part of a name', () => {
    expect(finds('en', 'Lodestar 2', '2')).toBe(false);
    expect(finds('en', 'Lodestar 2', 'Type 2')).toBe(false);
    expect(finds('en', '11 kW', '22 kW')).toBe(false);
    expect(analyseWords('delivery within 3 weeks', 'en')).toEqual(['deliveri', 'within', '3', 'week']);
    expect(analyseWords('5-7 days', 'en')).toEqual(['5', '7', 'day']);
    expect(analyseWords('built in 2024 a car', 'en')).not.toContain('2024a');
  });

  test('give a compound first whole, then its words', () => {
    expect(analyseWords('Laddkablarna', 'sv')).toEqual(['laddkabel', 'ladd', 'kabel']);
    expect(analyseWords('Handbücher', 'de')).toEqual(['handbuch', 'hand', 'buch']);
  });

  test('say which words they come from and which of them are parts', () => {
    expect(analysedTerms('Din Laddkabel, 11 kW', 'sv')).toEqual([
      { term: 'laddkabel', word: 'Laddkabel', isPart: false },
      { term: 'ladd', word: 'Laddkabel', isPart: true },
      { term: 'kabel', word: 'Laddkabel', isPart: true },
      { term: '11kw', word: '11 kW', isPart: false },
      { term: '11', word: '11 kW', isPart: true },
      { term: 'kw', word: 'kW', isPart: false },
    ]);
  });

  test('are the same however the signs of a word are encoded', () => {
    const plain = analyseWords("L'été, co-op full width 12", 'fr');
    expect(analyseWords('L\u2019e\u0301te\u0301, co\u2010op ｆｕｌｌ ｗｉｄｔｈ １２', 'fr')).toEqual(plain);
    expect(analyseWords('ladd\u00ADkabel', 'sv')).toEqual(analyseWords('laddkabel', 'sv'));
    expect(analyseWords('ladd\u200Bkabel\uFEFF', 'sv')).toEqual(analyseWords('laddkabel', 'sv'));
    expect(analyseWords('LADDKABEL', 'sv')).toEqual(analyseWords('laddkabel', 'sv'));
    expect(analyseWords('mobil´s', 'de')).toEqual(analyseWords("mobil's", 'de'));
  });

  test('are plain words in a language without rules, in any script', () => {
    expect(analyseWords('Где моя карта?', 'ru')).toEqual(['где', 'моя', 'карта']);
    expect(analyseWords('\u202Bאיפה הכרטיס שלי\u202C?', 'he')).toEqual(['איפה', 'הכרטיס', 'שלי']);
    expect(analyseWords('كَيْفَ أَشْحَنُ ٱلسَّيَّارَةَ ١٢٣', 'ar')).toEqual(analyseWords('كيف اشحن السياره 123', 'ar'));
    expect(analyseWords('Πού είναι η κάρτα;', 'el')).toEqual(analyseWords('που ειναι η καρτα', 'el'));
  });

  test('are pairs of signs or words of the dictionary where a script sets no spaces', () => {
    expect(finds('zh', '我的充电卡在哪里？', '充电卡')).toBe(true);
    expect(finds('ja', '充電ケーブルはどこですか', '充電ケーブル')).toBe(true);
    expect(finds('th', 'สายชาร์จรถยนต์ไฟฟ้าอยู่ที่ไหน', 'รถยนต์ไฟฟ้า')).toBe(true);
    expect(finds('zh', '错误代码E-1042出现', 'E1042')).toBe(true);
    expect(finds('zh', '我的充电卡在哪里？', '发票')).toBe(false);
  });

  test('hold nothing of emoji and punctuation', () => {
    expect(analyseWords('🙂 ??? ... 👨‍👩‍👧 1️⃣ ℹ️ 🇸🇪 ™ ½', 'en')).toEqual([]);
    expect(analyseWords('', 'en')).toEqual([]);
  });

  test.each([
    'x'.repeat(100_000),
    'laddkabel'.repeat(8_000),
    'a-'.repeat(40_000),
    '1,'.repeat(40_000),
    '1 '.repeat(40_000),
    '123 '.repeat(20_000),
    '充电卡'.repeat(20_000),
    'สาย'.repeat(20_000),
    "l'".repeat(40_000),
    'e\u0301'.repeat(40_000),
    '\u0301\u200D\uFE0F'.repeat(30_000),
    '\uD83D'.repeat(60_000),
    '3-phase Lodestar 2, 11 kW '.repeat(3_000),
  ])('are bounded and found in a moment in any text of 60,000 signs (%#)', { timeout: 60_000 }, (text) => {
    for (const language of ['en', 'sv', 'fi', 'fr', 'zh', 'und']) {
      const start = performance.now();
      const terms = analyseWords(text, language);
      // A tenth of a second by itself; time that grows with the square of the length would be minutes.
      expect(performance.now() - start).toBeLessThan(8_000);
      expect(terms.every(({ length }) => length > 0 && length <= 80)).toBe(true);
    }
  });
});

describe('the stems of a phrase', () => {
  test('are one for each word in order, small words too, and no parts of compounds', () => {
    expect(stemWords('Laddkabeln är inte här', 'sv')).toEqual(['laddkabel', 'är', 'int', 'här']);
    expect(stemWords('not arrived', 'en')).toEqual(['not', 'arriv']);
  });

  test('are the same for a hyphen, a space and nothing between a number and its unit', () => {
    expect(stemWords('12-volt battery', 'en')).toEqual(stemWords('12 volt battery', 'en'));
    expect(stemWords('12volt battery', 'en')).toEqual(stemWords('12 volt battery', 'en'));
    expect(stemWords('e-mail', 'en')).toEqual(stemWords('e mail', 'en'));
  });
});

test('no text makes the analysis fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        'en',
        'sv',
        'nb',
        'da',
        'de',
        'nl',
        'fi',
        'fr',
        'es',
        'it',
        'pt',
        'pl',
        'ar',
        'th',
        'und',
        '',
      ),
      (text, language) => {
        for (const { term, word } of analysedTerms(text, language)) {
          expect(term).not.toMatch(/^\s*$|\s/u);
          expect(text).toContain(word);
        }
        stemWords(text, language);
      },
    ),
    { numRuns: 2_000 },
  );
});
