const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip archive or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip archive', [0x1f, 0x8b]],
  ['7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['Outlook message or old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rich text document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['RIFF media file', [0x52, 0x49, 0x46, 0x46]],
];

const hasUtf16Mark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** The share of control bytes from which data is no text in any encoding. */
const mostControls = 0.1;

/** Names what kind of binary file the bytes are, null when they can be text; a NUL byte outside UTF-16 makes them binary. */
export const binaryKind = (bytes: Uint8Array): string | null => {
  const known = signatures.find(([, start]) => start.every((byte, position) => bytes[position] === byte));
  if (known !== undefined) return known[0];
  if (hasUtf16Mark(bytes)) return null;
  if (bytes.includes(0)) return 'binary file';
  const controls = bytes.reduce(
    (count, byte) => count + (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b ? 1 : 0),
    0,
  );
  return controls > bytes.length * mostControls ? 'binary file' : null;
};
