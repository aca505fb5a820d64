import { makeEncodingTest } from '../../../language/text-encoding.ts';

/** The lines of a file; null stands for one that is not UTF-8. */
type Utf8Lines = {
  readonly lines: readonly (string | null)[];
  /** What is wrong with the encoding, at the first line that shows it. */
  readonly problem: { readonly line: number; readonly what: string } | null;
};

const lineFeed = 0x0a;

/** In UTF-16 every second byte of Latin text is zero; from this share on a text without a byte order mark is taken for it. */
const wideShare = 0.2;

const wideName = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little-endian)';
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big-endian)';
  const zeros = bytes.reduce((count, byte) => count + Number(byte === 0), 0);
  return zeros > bytes.length * wideShare ? 'UTF-16' : null;
};

const linesOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
};

const decodeLine = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/u, '');
  } catch {
    return null;
  }
};

const seemingEncoding = (bytes: Uint8Array): string => {
  const test = makeEncodingTest();
  test.see(bytes);
  return test.encoding() === 'utf-8' ? 'UTF-8 with broken bytes' : 'windows-1252 (Western European)';
};

/**
 * Splits the bytes of a file into lines of UTF-8; a byte order mark is left out. Labels count in offsets, so a file in any
 * other encoding is a problem and never guessed at.
 */
export const utf8Lines = (bytes: Uint8Array): Utf8Lines => {
  const wide = wideName(bytes);
  if (wide !== null) {
    return {
      lines: [],
      problem: { line: 1, what: `the file seems to be ${wide}; save it as UTF-8` },
    };
  }
  const lines = linesOf(bytes).map(decodeLine);
  const broken = lines.filter((line) => line === null).length;
  if (broken === 0) return { lines, problem: null };
  const where = broken === 1 ? 'the line' : `the line (and ${broken - 1} more)`;
  return {
    lines,
    problem: {
      line: lines.indexOf(null) + 1,
      what: `${where} is not UTF-8, it seems to be ${seemingEncoding(bytes)}; save the file as UTF-8`,
    },
  };
};
