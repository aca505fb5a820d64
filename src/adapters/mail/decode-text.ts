import { withoutUpperControls } from './windows-1252.ts';

const windows1252 = new TextDecoder('windows-1252');

const decoderOfBom = (bytes: Uint8Array): TextDecoder | null => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8');
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return null;
};

/**
 * Decodes a text of unknown encoding: by its byte order mark, else as UTF-8, else as windows-1252, of which ISO 8859-1 is a part.
 * The mark is no part of the text. UTF-8 with a few broken bytes stays UTF-8.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const marked = decoderOfBom(bytes);
  if (marked !== null) return marked.decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  if (broken === 0) return text;
  const beyondAscii = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return broken * 4 < beyondAscii ? text : withoutUpperControls(windows1252.decode(bytes));
};
