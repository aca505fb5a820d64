import { expect, test } from 'vitest';
import { decodeText, makeTextDecoder } from '../../src/language/decode-text.ts';
import { makeEncodingTest } from '../../src/language/text-encoding.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each<[string, Uint8Array, string]>([
  ['UTF-8', utf8('räckvidd – 5 €'), 'räckvidd – 5 €'],
  ['UTF-8 with a byte order mark', utf8('\uFEFFräckvidd'), 'räckvidd'],
  ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 0xe4, 0, 0x20, 0), 'ä '],
  ['windows-1252', latin('r\u00E4ckvidd \u0096 5 \u0080'), 'räckvidd – 5 €'],
  ['UTF-8 with one broken byte', Uint8Array.of(...utf8('åäöåäöåäö'), 0xff), 'åäöåäöåäö\uFFFD'],
  ['UTF-8 that holds replacement characters already', utf8('r\uFFFDckvidd'), 'r\uFFFDckvidd'],
  ['nothing', new Uint8Array(), ''],
])('%s is read', (_name, bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});

test('a letter that is split between two pieces is read as one', () => {
  const bytes = utf8('ä€');
  const encoding = makeEncodingTest();
  const decode = makeTextDecoder('utf-8');
  let text = '';
  for (const byte of bytes) {
    encoding.see(Uint8Array.of(byte));
    text += decode(Uint8Array.of(byte));
  }
  expect(encoding.encoding()).toBe('utf-8');
  expect(text + decode()).toBe('ä€');
});

test('a letter that is cut off at the end is no reason to take UTF-8 for another encoding', () => {
  expect(decodeText(utf8('åäöåäö€').subarray(0, -1))).toBe('åäöåäö\uFFFD');
});

test('the encoding that was given counts where the bytes are no UTF-8', () => {
  expect(decodeText(latin('\u00E8'), 'windows-1250')).toBe('č');
  expect(decodeText(utf8('č'), 'windows-1250')).toBe('č');
});
