import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { z } from 'zod';
import type { ReplayDocument } from '../../evaluate/replay/replay-document.ts';
import type { SourceItem } from '../../knowledge/knowledge-source.ts';
import { decodeText } from '../../language/decode-text.ts';
import { documentOfLine } from './document-of-line.ts';
import { fileSource } from './file-source.ts';
import { filesBelow } from './files-below.ts';

const date = z.string().nullish().catch(null);

/** What a replay asks of a line beside the document itself. */
const datesSchema = z.object({ publishedAt: date, openedAt: date, channel: date });

type Dates = z.infer<typeof datesSchema>;

const keyOf = (item: SourceItem): string | null => {
  if (item.kind === 'article') return `article|${item.article.id}|${item.article.language}`;
  return item.kind === 'case' ? `case|${item.closedCase.id}` : null;
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

/** As the source reads it, whatever the encoding; what can't be read is left out there as well. */
const textOf = async (path: string): Promise<string> => {
  try {
    return decodeText(await readFile(path));
  } catch {
    return '';
  }
};

/** A line that is broken has no dates here; the source itself says what is wrong with it. */
const datesBelow = async (folder: string): Promise<ReadonlyMap<string, Dates>> => {
  const dates = new Map<string, Dates>();
  for (const { path, problem } of await filesBelow(folder)) {
    if (problem !== null || !['.jsonl', '.ndjson'].includes(extname(path).toLowerCase())) continue;
    for (const line of (await textOf(path)).split(/\r?\n/u)) {
      const value = line.trim() === '' ? null : parsed(line);
      if (value === null) continue;
      const found = datesSchema.safeParse(value);
      const key = keyOf(documentOfLine(value, path));
      if (key !== null && found.success) dates.set(key, found.data);
    }
  }
  return dates;
};

/**
 * Reads the articles and closed cases of a folder with the dates that say when each became known. What cannot be read is left
 * out, as the index leaves it out. Throws CopilotError 'not-found' for no such folder.
 */
export const readReplayDocuments = async (folder: string): Promise<readonly ReplayDocument[]> => {
  const source = fileSource(folder);
  const dates = await datesBelow(folder);
  const documents: ReplayDocument[] = [];
  for await (const item of source.read()) {
    const found = dates.get(keyOf(item) ?? '');
    if (item.kind === 'article') documents.push({ ...item, publishedAt: found?.publishedAt ?? null });
    if (item.kind === 'case') {
      documents.push({ ...item, openedAt: found?.openedAt ?? null, channel: found?.channel ?? null });
    }
  }
  return documents;
};
