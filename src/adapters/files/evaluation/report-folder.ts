import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReportNoteJson, reportNoteSchema } from '../../../contract/evaluation-desk.ts';
import type { KeptReport, ReportStore } from '../../../copilot/run-evaluations.ts';

const ending = '.html';

/** What a report says of itself stands before its styles; so many bytes hold it. */
const headBytes = 16_384;

/** As many of the newest are listed; older ones stay in the folder. */
const mostListed = 200;

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const noteIn = (head: string): ReportNoteJson | null => {
  const written = /<meta name="cair-run" content="([^"]*)">/u.exec(head)?.[1];
  if (written === undefined) return null;
  try {
    const json = written.replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => entities[entity] ?? entity);
    return reportNoteSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
};

const headOf = async (file: string): Promise<string> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** Keeps reports as HTML files of one folder; a report's id is the name of its file without the ending. */
export const reportFolder = (folder: string): ReportStore => {
  const idsThere = async (): Promise<readonly string[]> => {
    try {
      const files = await readdir(folder, { withFileTypes: true });
      return files
        .filter((file) => file.isFile() && file.name.endsWith(ending))
        .map(({ name }) => name.slice(0, -ending.length));
    } catch {
      return [];
    }
  };
  const fileOf = (id: string): string => join(folder, `${id}${ending}`);
  const kept = async (id: string): Promise<KeptReport | null> => {
    try {
      const note = noteIn(await headOf(fileOf(id)));
      const startedAt = note?.startedAt ?? (await stat(fileOf(id))).mtime.toISOString();
      return { id, suite: note?.suite ?? id, startedAt, note };
    } catch {
      // Somebody deleted it meanwhile.
      return null;
    }
  };
  return {
    list: async () => {
      const found = await Promise.all((await idsThere()).map(kept));
      return found
        .filter((report) => report !== null)
        .sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt))
        .slice(0, mostListed);
    },
    // Only what the folder lists is read, so that no id leads out of it.
    read: async (id) => ((await idsThere()).includes(id) ? readFile(fileOf(id), 'utf8') : null),
    fileOf,
  };
};
