import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { CopilotError } from '../../fault/copilot-error.ts';
import { htmlTitle } from '../../knowledge/article-sections.ts';
import type { SourceItem } from '../../knowledge/knowledge-source.ts';
import { decodeText } from '../../language/decode-text.ts';
import { documentOfLine } from './document-of-line.ts';

/** The largest page that is read, in bytes: a page is one article, and nobody reads one as long as ten books. */
const largestPage = 5 * 1024 * 1024;

/** What an HTML page says of its own encoding; it counts only where the bytes don't tell. */
const declaredEncoding = /<meta[^>]{1,200}?charset\s*=\s*["']?([\w-]{2,40})/iu;

const legacyEncoding = (bytes: Uint8Array): string => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  try {
    const { encoding } = new TextDecoder(declaredEncoding.exec(head)?.[1] ?? 'windows-1252');
    return encoding.startsWith('utf') ? 'windows-1252' : encoding;
  } catch {
    return 'windows-1252';
  }
};

/** Reads an HTML, Markdown or text page as one article. */
export async function* readPage(
  path: string,
  where: string,
  pageId: () => string,
): AsyncGenerator<SourceItem> {
  if ((await stat(path)).size > largestPage)
    throw new CopilotError('input-too-large', 'the page is larger than 5 MB');
  const bytes = await readFile(path);
  const isMarked = (bytes[0] ?? 0) >= 0xfe;
  if (!isMarked && bytes.includes(0)) throw new CopilotError('input-unreadable', 'the file is no text');
  const isHtml = /^\.html?$/iu.test(extname(path));
  const body = decodeText(bytes, isHtml ? legacyEncoding(bytes) : 'windows-1252');
  const title = isHtml ? htmlTitle(body) : (/^#\s+(.+)$/mu.exec(body)?.[1]?.trim() ?? '');
  const id = pageId();
  const name = id.split('/').at(-1) ?? id;
  yield documentOfLine(
    { id, title: title || name.replaceAll(/[-_]+/gu, ' '), [isHtml ? 'html' : 'text']: body },
    where,
  );
}
