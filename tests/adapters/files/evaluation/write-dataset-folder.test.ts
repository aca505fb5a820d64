import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDatasetFolder } from '../../../../src/adapters/files/evaluation/write-dataset-folder.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { faultOf } from './fault-of.ts';

test('even an empty folder is not taken over', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'out'));
  const call = writeDatasetFolder(join(folder, 'out'), 'Two cases.', [{ id: '1' }, { id: '2' }]);
  expect(await faultOf(call, folder, 'conflict')).toBe(
    'out: is there already; name another folder or take it away first',
  );
  expect(await readdir(join(folder, 'out'))).toEqual([]);
});
