/**
 * Bytes of one token in the texts of care, at the least: the tokenizer of the text-embedding-3 models makes 0.21 (English)
 * to 0.41 (Czech) tokens of a byte, 0.51 in Hebrew. Codes and the scripts of Georgia and Burma go up to 0.73.
 */
const bytesPerToken = 2;

/** No tokenizer that falls back to bytes, or that splits words into letters, makes more than one token of a byte. */
const fewestBytesPerToken = 1;

export const utf8Length = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Gives the longest start of a text that fits into a number of UTF-8 bytes and cuts no character. */
export const cutToBytes = (text: string, maxBytes: number): string => {
  if (text.length <= maxBytes / 3) return text;
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(maxBytes));
  return text.slice(0, read);
};

/** Cuts a text to what a model of so many tokens takes in all likelihood: half a token per byte. */
export const likelyFit = (text: string, maxTokens: number): string =>
  cutToBytes(text, maxTokens * bytesPerToken);

/** Cuts a text to what the model is certain to take: one token per byte. */
export const certainFit = (text: string, maxTokens: number): string =>
  cutToBytes(text, maxTokens * fewestBytesPerToken);

/** Cuts texts into requests, in order, each within a number of texts and of UTF-8 bytes in all. */
export const requestBatches = (
  texts: readonly string[],
  limits: { readonly texts: number; readonly bytes: number },
): readonly (readonly string[])[] => {
  const batches: string[][] = [];
  let bytes = 0;
  for (const text of texts) {
    const size = utf8Length(text);
    const last = batches.at(-1);
    if (last === undefined || last.length === limits.texts || bytes + size > limits.bytes) {
      batches.push([text]);
      bytes = size;
    } else {
      last.push(text);
      bytes += size;
    }
  }
  return batches;
};
