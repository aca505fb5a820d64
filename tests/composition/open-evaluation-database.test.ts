import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEvaluationDatabase } from '../../src/composition/open-evaluation-database.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const name = 'evaluation-results.db';

test('makes the folder and the file, and many may open it at once', async () => {
  const folder = join(await temporaryFolder(), 'not', 'there');
  const opened = await Promise.all(
    Array.from({ length: 8 }, () => openEvaluationDatabase({ CAIR_DATA: folder }, name)),
  );
  for (const database of opened) {
    expect(await database.selectFrom('case_results').selectAll().execute()).toEqual([]);
    await database.destroy();
  }
});

test.each([
  [
    'is no database',
    { [name]: 'no database at all, but long enough to have a head of one'.repeat(20) },
    'is damaged; it only keeps',
  ],
  ['is a folder', { [`${name}/x`]: '' }, 'cannot be written; set CAIR_DATA to a folder that can be.'],
])('a file that %s is said with what to do', async (_what, files, sentence) => {
  const folder = await temporaryFolder(files);
  await expect(openEvaluationDatabase({ CAIR_DATA: folder }, name)).rejects.toMatchObject({
    code: 'storage-failed',
    message: expect.stringContaining(sentence),
  });
});

test('a data folder that is a file is said', async () => {
  const folder = await temporaryFolder({ data: 'x' });
  await expect(openEvaluationDatabase({ CAIR_DATA: join(folder, 'data') }, name)).rejects.toThrow(
    'set CAIR_DATA',
  );
});
