import { createReadStream, existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { parse as csvParser } from 'csv-parse';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { KnowledgeSource, SourceItem } from '../../knowledge/knowledge-source.ts';
import { documentOfLine } from './document-of-line.ts';

/** A folder that has these is an export of ours: only they are read, so that a README beside them is no article. */
const exportFolders = ['articles', 'cases'];

async function* linesOf(path: string, where: string): AsyncGenerator<SourceItem> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim() === '') continue;
    const place = `${where}:${number}`;
    let value: unknown;
    try {
      value = JSON.parse(number === 1 ? line.replace(/^\uFEFF/u, '') : line);
    } catch {
      yield { kind: 'skipped', where: place, reason: 'the line is no JSON' };
      continue;
    }
    yield documentOfLine(value, place);
  }
}

async function* rowsOf(path: string, where: string): AsyncGenerator<SourceItem> {
  const rows = createReadStream(path).pipe(
    csvParser({
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: [',', ';', '\t'],
    }),
  );
  let number = 1;
  try {
    for await (const row of rows) {
      number += 1;
      const filled = Object.fromEntries(
        Object.entries(row as Record<string, string>).filter(([, cell]) => cell !== ''),
      );
      yield documentOfLine(filled, `${where}:${number}`);
    }
  } catch {
    yield { kind: 'skipped', where: `${where}:${number + 1}`, reason: 'the rest of the table is no CSV' };
  }
}

async function* pageOf(path: string, where: string): AsyncGenerator<SourceItem> {
  const body = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  const id = basename(path, extname(path));
  const isHtml = /^\.html?$/iu.test(extname(path));
  const title = isHtml ? /<(title|h1)[^>]*>([^<]+)</iu.exec(body)?.[2] : /^#\s+(.+)$/mu.exec(body)?.[1];
  yield documentOfLine(
    { id, title: title?.trim() ?? id.replaceAll(/[-_]+/gu, ' '), [isHtml ? 'html' : 'text']: body },
    where,
  );
}

const readers: Readonly<Record<string, (path: string, where: string) => AsyncGenerator<SourceItem>>> = {
  '.jsonl': linesOf,
  '.ndjson': linesOf,
  '.csv': rowsOf,
  '.html': pageOf,
  '.htm': pageOf,
  '.md': pageOf,
  '.txt': pageOf,
};

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

/**
 * Reads articles (HTML, Markdown, text, JSON lines) and closed cases (JSON lines, CSV) below a folder, in the order
 * of their paths. A file of another kind is skipped with a reason. Throws CopilotError 'not-found' for no such folder.
 */
export const fileSource = (folder: string): KnowledgeSource => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CopilotError('not-found', `There is no folder ${folder} to index.`);
  }
  const present = exportFolders.map((name) => join(folder, name)).filter((path) => existsSync(path));
  return {
    name: `files:${folder}`,
    read: async function* () {
      for (const root of present.length > 0 ? present : [folder]) {
        for (const path of await filesBelow(root)) {
          const where = relative(folder, path);
          const reader = readers[extname(path).toLowerCase()];
          if (reader === undefined)
            yield { kind: 'skipped', where, reason: 'files of this kind are not read' };
          else yield* reader(path, where);
        }
      }
    },
  };
};
