import { createReadStream } from 'node:fs';
import { CopilotError } from '../../fault/copilot-error.ts';
import { makeTextDecoder } from '../../language/decode-text.ts';
import { makeEncodingTest } from '../../language/text-encoding.ts';

const encodingOf = async (path: string): Promise<string> => {
  const test = makeEncodingTest();
  let hasNul = false;
  for await (const bytes of createReadStream(path)) {
    test.see(bytes);
    hasNul ||= bytes.includes(0);
  }
  const encoding = test.encoding();
  if (hasNul && !encoding.startsWith('utf-16'))
    throw new CopilotError('input-unreadable', 'the file is no text');
  return encoding;
};

/**
 * Gives the text of a file of any size in pieces, whatever its encoding; the file is read twice, since a letter near its end can be
 * the first to tell. Throws CopilotError 'input-unreadable' for a binary file.
 */
export async function* textChunks(path: string): AsyncGenerator<string> {
  const decode = makeTextDecoder(await encodingOf(path));
  for await (const bytes of createReadStream(path)) yield decode(bytes);
  yield decode();
}
