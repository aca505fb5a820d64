import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPlaceholder } from '../../src/privacy/has-placeholder.ts';
import { maskPersonalData } from '../../src/privacy/mask-personal-data.ts';
import type { MaskedText } from '../../src/privacy/personal-data.ts';

const mask = (text: string, names: readonly string[] = [], language = 'sv'): MaskedText =>
  maskPersonalData(text, { language, names });

/** Puts the original values back by position, without the entity map. */
const restore = (original: string, masked: MaskedText): string => {
  let text = masked.text;
  for (const { start, end, placeholder } of masked.entities.toReversed()) {
    const at = text.lastIndexOf(placeholder);
    text = text.slice(0, at) + original.slice(start, end) + text.slice(at + placeholder.length);
  }
  return text;
};

const fragments = fc.constantFrom(
  'Hej Anna,\n',
  'mvh Bo Ek',
  ' ',
  '\n',
  '070-174 06 31',
  'a@b.example',
  'LS20481733',
  '150 kWh',
  '1 299 kr',
  '[email-1]',
  '[name-2]',
  'Storgatan 4',
  '123 45 Malmö',
  '811218-9876',
  'ABC 123',
  '10 till 80 %',
  'P4.2.1',
  '2026-11-03',
  '4111 1111 1111 1111',
  'Annas bil',
  '🙂',
  'é',
  '.',
  ',',
  '-',
);

describe('maskPersonalData', () => {
  it('points into the original and writes typed placeholders', () => {
    const text = 'Ring 070-174 06 31 eller skriv till eva@post.example.';
    expect(mask(text)).toEqual({
      text: 'Ring [phone-1] eller skriv till [email-1].',
      entities: [
        { type: 'phone', start: 5, end: 18, placeholder: '[phone-1]' },
        { type: 'email', start: 36, end: 52, placeholder: '[email-1]' },
      ],
    });
  });

  it('gives the same value the same placeholder, in whatever spelling', () => {
    expect(
      mask('070-174 06 31, +46 70 174 06 31, EVA@post.example, eva@post.example, 070-174 06 05').text,
    ).toBe('[phone-1], [phone-1], [email-1], [email-1], [phone-2]');
    expect(mask('order LS20481733 och ls 20481733').text).toBe('order [order-number-1] och [order-number-1]');
  });

  it('masks a given name whole, in parts, in capitals and before a genitive', () => {
    expect(
      mask('Eva Lindgren ringde. Evas bil är EVA LINDGRENS, sa eva lindgren.', ['Eva Lindgren']).text,
    ).toBe('[name-1] ringde. [name-2]s bil är [name-1]S, sa [name-1].');
  });

  it('masks the halves of a double name, and leaves particles and parts of two letters', () => {
    expect(mask('Bo van der Berg-Lind och Berg', ['Bo van der Berg-Lind']).text).toBe(
      '[name-1] och [name-2]',
    );
    expect(mask('Bo och van', ['Bo van Ek']).text).toBe('Bo och van');
  });

  it('leaves names alone inside other words and where they are ordinary words', () => {
    expect(mask('Annagatan, Annan och Johanna', ['Anna']).entities).toEqual([]);
    expect(mask('Will the car come?', ['Will Price'], 'en').text).toBe('Will the car come?');
    expect(mask('Lodestar Care svarar', ['Lodestar Care']).entities).toEqual([]);
  });

  it('reads telephone numbers without a country code by the market of the case', () => {
    const text = 'Ich warte, 0664 1234567 zum Beispiel, oder 2125550143.';
    const masked = maskPersonalData(text, { language: 'de', names: [], market: 'US' });
    expect(masked.text).toContain('oder [phone-');
    expect(mask(text, [], 'de').text).toContain('oder 2125550143');
  });

  it('takes language tags with a region', () => {
    expect(mask('Reg ABC 123', [], 'sv-SE').text).toBe('Reg [plate-1]');
    expect(mask('Bilen EF 04417 står her', [], 'no').text).toBe('Bilen [plate-1] står her');
  });

  it('never gives out a placeholder that the text already holds', () => {
    expect(mask('Vad är [email-1]? Jag har a@b.example.').text).toBe('Vad är [email-1]? Jag har [email-2].');
  });

  it('changes nothing the second time, line by line', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 25 }), (parts) => {
        const once = mask(parts.join('\n'), ['Anna Berg']);
        expect(mask(once.text, ['Anna Berg']).text).toBe(once.text);
      }),
    );
  });

  it('loses and moves nothing: values put back give the original', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fragments, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 25 }),
        (parts) => {
          const text = parts.join('').replaceAll('[', '(');
          const masked = mask(text, ['Anna Berg']);
          expect(restore(text, masked)).toBe(text);
          masked.entities.forEach(({ start, end }, at) => {
            expect(start).toBeGreaterThanOrEqual(masked.entities[at - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
          });
          expect(hasPlaceholder(masked.text)).toBe(masked.entities.length > 0);
        },
      ),
    );
  });

  it.each([
    [
      'Ring 070-174 06 31 12:30 eller 070-174 06 05 2026-11-03',
      'Ring [phone-1] 12:30 eller [phone-2] 2026-11-03',
    ],
    ['070-174 06 31 / 070-174 06 57 ----------------------', '[phone-1] / [phone-2] ----------------------'],
    ['070\u2011174\u00A006\u202F31 och 070\u20131740657', '[phone-1] och [phone-2]'],
    ['tel:+46701740631;IBAN:SE4550000000058398257466', 'tel:[phone-1];IBAN:[iban-1]'],
    [
      '811218\u20139876 och SE45\u00A05000\u00A00000\u00A00583\u00A09825\u00A07466',
      '[national-id-1] och [iban-1]',
    ],
    ['plats 12 A, Storgatan 12 A, 411 38 Göteborg', 'plats 12 A, [address-1], [postcode-1] Göteborg'],
  ])('ends a value where it ends: %s', (text, expected) => {
    expect(mask(text).text).toBe(expected);
  });

  it('prefers the certain and the longer of two readings', () => {
    expect(mask('Karl Johansgatan 88 i stan, Karl', ['Karl Berg']).entities.map(({ type }) => type)).toEqual([
      'address',
      'name',
    ]);
    expect(mask('karl.berg@post.example', ['Karl Berg']).text).toBe('[email-1]');
    expect(mask('IBAN SE45 5000 0000 0583 9825 7466').text).toBe('IBAN [iban-1]');
  });

  it.each([
    '1',
    '1 ',
    'A',
    'Aa ',
    'Aa-',
    '@',
    'a@a.',
    '+1-',
    '12 34',
    '10 x ',
    '1.',
    '1:',
    'a:',
    'Hej Anna ',
    'Mvh ',
    '/ A',
    'straße 1 ',
    'DE12 ',
    'Flat 1, ',
    'born its ',
    'Anna\n',
    '[email-1]',
  ])('masks 200,000 units of "%s" in bounded time', (seed) => {
    const text = seed.repeat(Math.ceil(200_000 / seed.length));
    const started = performance.now();
    mask(text, ['Anna Berg']);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('masks a mail of two million units in bounded time', () => {
    const text = 'Hej Anna,\nRing 070-174 06 31 om 150 kWh, order LS20481733.\nMvh Bo Ek\n'.repeat(28_000);
    const started = performance.now();
    const masked = mask(text, ['Anna Berg']);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(masked.entities.length).toBe(4 * 28_000);
  });
});
