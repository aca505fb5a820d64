import { makeEncodingTest, type TextEncoding } from './text-encoding.ts';
import { withoutUpperControls } from './windows-1252.ts';

/**
 * Makes a decoder for the bytes of one text in order; without bytes it gives what was left open at the end. A byte order mark is no
 * part of the text. Throws RangeError for an encoding that is not in the Encoding Standard.
 */
export const makeTextDecoder = (encoding: TextEncoding): ((bytes?: Uint8Array) => string) => {
  const decoder = new TextDecoder(encoding);
  return (bytes) => {
    const text = decoder.decode(bytes, { stream: bytes !== undefined });
    return decoder.encoding === 'windows-1252' ? withoutUpperControls(text) : text;
  };
};

/** Decodes a text of unknown encoding; `legacy` is what it is in when it has no byte order mark and is no UTF-8. */
export const decodeText = (bytes: Uint8Array, legacy: TextEncoding = 'windows-1252'): string => {
  const test = makeEncodingTest(legacy);
  test.see(bytes);
  const decode = makeTextDecoder(test.encoding());
  return decode(bytes) + decode();
};
