import type { SourceItem } from '../../knowledge/knowledge-source.ts';
import { documentOfLine } from './document-of-line.ts';
import { textChunks } from './text-chunks.ts';

/** The longest line that is read, in UTF-16 units: no article and no thread comes near it, and a file without line ends would fill the memory. */
const longestLine = 10_000_000;

/** Yields each line of a file; null stands for one that is too long. */
async function* linesOf(path: string): AsyncGenerator<string | null> {
  let open = '';
  let isTooLong = false;
  for await (const chunk of textChunks(path)) {
    const [first = '', ...others] = chunk.split('\n');
    open += first;
    for (const next of others) {
      yield isTooLong ? null : open;
      open = next;
      isTooLong = false;
    }
    if (open.length > longestLine) {
      isTooLong = true;
      open = '';
    }
  }
  yield isTooLong ? null : open;
}

/** Reads an export of one JSON object a line, article or closed case. */
export async function* readJsonLines(path: string, where: string): AsyncGenerator<SourceItem> {
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    if (line?.trim() === '') continue;
    const place = `${where}:${number}`;
    if (line === null) {
      yield { kind: 'skipped', where: place, reason: 'the line is too long' };
      continue;
    }
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      yield { kind: 'skipped', where: place, reason: 'the line is no JSON' };
      continue;
    }
    yield documentOfLine(value, place);
  }
}
