import { describe, expect, it } from 'vitest';
import { maskForeignParts } from '../../src/tone/mask-foreign-parts.ts';

describe('maskForeignParts', () => {
  it('keeps the length, and with it every span', () => {
    const text = '<p>Don’t write to a.b@c.example</p>&nbsp;or https://x.example/y?z=1, “Why is it so late?”';
    expect(maskForeignParts(text, ['Why is it so late?'])).toHaveLength(text.length);
  });

  it('hides addresses but not the mark after them', () => {
    expect(maskForeignParts('See https://x.example/kindly.', [])).toMatch(/^See \uFFFC+\.$/u);
    expect(maskForeignParts('Write to me@x.example!', [])).toMatch(/^Write to \uFFFC+!$/u);
  });

  it('turns tags into white space and block ends into line ends', () => {
    expect(maskForeignParts('a<br>b<b>c</b>', [])).toBe('a\n   b   c    ');
  });

  it('leaves angle brackets that are no HTML', () => {
    expect(maskForeignParts('Charging > Offers, 5 < 6, <name>', [])).toBe('Charging > Offers, 5 < 6, <name>');
  });

  it('hides a question as far as the reply repeats it, wherever it wraps', () => {
    const masked = maskForeignParts('You asked “Why is my card so …” and more', [
      'Why is my\n card so late?',
    ]);
    expect(masked).toMatch(/^You asked “\uFFFC{18}…” and more$/u);
  });

  it('does not hide words that a short question shares with the reply', () => {
    expect(maskForeignParts('When it comes, call.', ['When?'])).toBe('When it comes, call.');
  });

  it('writes apostrophes and spaces in one way', () => {
    expect(maskForeignParts('don’t\u00A0ask', [])).toBe("don't ask");
  });
});
