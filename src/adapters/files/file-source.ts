import { existsSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { KnowledgeSource, SourceItem } from '../../knowledge/knowledge-source.ts';
import { filesBelow } from './files-below.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readPage } from './read-page.ts';
import { readTable } from './read-table.ts';

/** A folder that has these is an export of ours: only they are read, so that a README beside them is no article. */
export const exportFolders = ['articles', 'cases'];

type Reader = (path: string, where: string, pageId: () => string) => AsyncGenerator<SourceItem>;

const readers: Readonly<Record<string, Reader>> = {
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
  '.csv': readTable,
  '.tsv': readTable,
  '.html': readPage,
  '.htm': readPage,
  '.md': readPage,
  '.txt': readPage,
};

const reasonOf = (error: unknown): string => {
  if (error instanceof CopilotError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EACCES' || code === 'EPERM') return 'there is no permission to read the file';
  if (code === 'ENOENT') return 'the file went away while the folder was read';
  return 'the file cannot be read';
};

type PageIds = (pathInRoot: string, pathInFolder: string) => string;

/** Makes ids of pages: the path without its ending, so that pages that come or go change no other; the whole path where that is taken. */
const makePageIds = (): PageIds => {
  const taken = new Set<string>();
  return (pathInRoot, pathInFolder) => {
    const short = pathInRoot.slice(0, pathInRoot.length - extname(pathInRoot).length);
    const id = (taken.has(short) ? pathInFolder : short).split(sep).join('/');
    taken.add(short);
    return id;
  };
};

async function* itemsBelow(folder: string, root: string, pageId: PageIds): AsyncGenerator<SourceItem> {
  for (const { path, problem } of await filesBelow(root)) {
    const where = relative(folder, path);
    const reader = readers[extname(path).toLowerCase()];
    if (problem !== null || reader === undefined) {
      yield { kind: 'skipped', where, reason: problem ?? 'files of this kind are not read' };
      continue;
    }
    try {
      yield* reader(path, where, () => pageId(relative(root, path), where));
    } catch (error) {
      yield { kind: 'skipped', where, reason: reasonOf(error) };
    }
  }
}

/**
 * Reads articles (HTML, Markdown, text, JSON lines) and closed cases (JSON lines, CSV) below a folder, in the order
 * of their paths. What cannot be read is skipped with a reason. Throws CopilotError 'not-found' for no such folder.
 */
export const fileSource = (folder: string): KnowledgeSource => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CopilotError('not-found', `There is no folder ${folder} to index.`);
  }
  const present = exportFolders.map((name) => join(folder, name)).filter((path) => existsSync(path));
  return {
    name: `files:${folder}`,
    read: async function* () {
      const pageId = makePageIds();
      for (const root of present.length > 0 ? present : [folder]) yield* itemsBelow(folder, root, pageId);
    },
  };
};
