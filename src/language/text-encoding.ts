/** A label of the Encoding Standard in lower case: 'utf-8', 'utf-16le', 'windows-1252', … https://encoding.spec.whatwg.org/#names-and-labels */
export type TextEncoding = string;

/** Tells the encoding of a text whose bytes are shown to it in order, in pieces of any length. */
export type EncodingTest = {
  readonly see: (bytes: Uint8Array) => void;
  /** Asked once, when every byte was seen. */
  readonly encoding: () => TextEncoding;
};

const encodingOfMark = ([first, second, third]: readonly number[]): TextEncoding | null => {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
};

/**
 * Makes a test of encoding: the byte order mark decides, else UTF-8 where the bytes are that, else `legacy`; the default
 * windows-1252 holds all of ISO 8859-1. UTF-8 with a few broken bytes stays UTF-8.
 */
export const makeEncodingTest = (legacy: TextEncoding = 'windows-1252'): EncodingTest => {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder('utf-8');
  const start: number[] = [];
  let isUtf8 = true;
  let broken = 0;
  let beyondAscii = 0;
  const check = (bytes: Uint8Array | undefined): void => {
    try {
      if (isUtf8) strict.decode(bytes, { stream: bytes !== undefined });
    } catch {
      isUtf8 = false;
    }
    const text = lenient.decode(bytes, { stream: bytes !== undefined });
    broken += text.match(/\uFFFD/gu)?.length ?? 0;
    beyondAscii += text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  };
  return {
    see: (bytes) => {
      start.push(...bytes.subarray(0, 3 - start.length));
      check(bytes);
    },
    encoding: () => {
      check(undefined);
      return encodingOfMark(start) ?? (isUtf8 || broken * 4 < beyondAscii ? 'utf-8' : legacy);
    },
  };
};
