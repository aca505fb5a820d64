import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const articleIds = new Set(['KA-1001', 'KA-1003', 'KA-1201', 'KA-1601', 'KA-1590']);
const caseIds = new Set(['00304520', '00304507']);

const kept = (file: string, ids: ReadonlySet<string>): string =>
  readFileSync(path.join(fixtures, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && ids.has((JSON.parse(line) as { id: string }).id))
    .join('\n');

/** Writes a handful of the fixtures' articles and cases below a folder, for tests that need no more; gives the source's name. */
export const writeSmallSource = (folder: string): string => {
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  mkdirSync(path.join(folder, 'cases'), { recursive: true });
  writeFileSync(path.join(folder, 'articles/en.jsonl'), kept('articles/en.jsonl', articleIds));
  writeFileSync(path.join(folder, 'articles/sv.jsonl'), kept('articles/sv.jsonl', articleIds));
  writeFileSync(path.join(folder, 'cases/en.jsonl'), kept('cases/en.jsonl', caseIds));
  return `files:${folder}`;
};
