import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knowledgeChecksum } from '../../../src/adapters/files/knowledge-checksum.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('the same files give the same checksum in another folder, a changed or renamed one gives another', async () => {
  const files = { 'articles/en.jsonl': 'one', 'cases/en.jsonl': 'two' };
  const folder = await temporaryFolder(files);
  const before = await knowledgeChecksum(folder);
  expect(before).toMatch(/^[0-9a-f]{64}$/u);
  expect(await knowledgeChecksum(await temporaryFolder(files))).toBe(before);
  await rename(join(folder, 'cases/en.jsonl'), join(folder, 'cases/sv.jsonl'));
  const renamed = await knowledgeChecksum(folder);
  expect(renamed).not.toBe(before);
  await writeFile(join(folder, 'articles/en.jsonl'), 'One');
  expect(await knowledgeChecksum(folder)).not.toBe(renamed);
});

test('what is not indexed does not count: a file beside articles and cases, the queries of a BEIR folder', async () => {
  const folder = await temporaryFolder({ 'articles/en.jsonl': 'one' });
  const before = await knowledgeChecksum(folder);
  await writeFile(join(folder, 'incoming.jsonl'), 'more');
  expect(await knowledgeChecksum(folder)).toBe(before);
  const beir = await temporaryFolder({ 'corpus.jsonl': 'one', 'queries.jsonl': 'a' });
  const ofBeir = await knowledgeChecksum(beir);
  await writeFile(join(beir, 'queries.jsonl'), 'b');
  expect(await knowledgeChecksum(beir)).toBe(ofBeir);
  await writeFile(join(beir, 'corpus.jsonl'), 'two');
  expect(await knowledgeChecksum(beir)).not.toBe(ofBeir);
});

test('a border between two files cannot be moved', async () => {
  const one = await temporaryFolder({ 'a.md': 'x', 'b.md': 'y' });
  const other = await temporaryFolder({ 'a.md': 'xb.md\ny' });
  expect(await knowledgeChecksum(one)).not.toBe(await knowledgeChecksum(other));
});

test('a folder that is not there is said; a file that cannot be read is no document', async () => {
  await expect(knowledgeChecksum('/nowhere/at-all')).rejects.toMatchObject({ code: 'not-found' });
  const folder = await temporaryFolder({ 'a.md': 'x' });
  await chmod(join(folder, 'a.md'), 0o000);
  expect(await knowledgeChecksum(folder)).toMatch(/^[0-9a-f]{64}$/u);
  await rm(join(folder, 'a.md'));
  expect(await knowledgeChecksum(folder)).toMatch(/^[0-9a-f]{64}$/u);
});
