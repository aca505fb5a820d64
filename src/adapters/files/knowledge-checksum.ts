import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CopilotError } from '../../fault/copilot-error.ts';
import { exportFolders } from './file-source.ts';
import { filesBelow } from './files-below.ts';

/** The documents of a folder in BEIR format; its questions and labels are no knowledge. */
const beirCorpus = 'corpus.jsonl';

/** A file that can't be read is no document; the index leaves it out as well. */
const contentOf = (path: string): Promise<Uint8Array | null> => readFile(path).catch(() => null);

/**
 * Gives a SHA-256 of the files that the documents of a folder are read from, without reading the documents.
 * Throws CopilotError 'not-found' for no such folder.
 */
export const knowledgeChecksum = async (folder: string): Promise<string> => {
  if (!existsSync(folder)) throw new CopilotError('not-found', `There is no folder ${folder} to index.`);
  const hash = createHash('sha256');
  if (existsSync(join(folder, beirCorpus))) {
    return hash.update(await readFile(join(folder, beirCorpus))).digest('hex');
  }
  const present = exportFolders.map((name) => join(folder, name)).filter((path) => existsSync(path));
  for (const root of present.length > 0 ? present : [folder]) {
    for (const { path, problem } of await filesBelow(root)) {
      const content = problem === null ? await contentOf(path) : null;
      hash.update(`${relative(folder, path).split(sep).join('/')} ${content?.length ?? problem}\n`);
      if (content !== null) hash.update(content);
    }
  }
  return hash.digest('hex');
};
