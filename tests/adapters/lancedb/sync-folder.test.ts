import { expect, test } from 'vitest';
import { syncFolder } from '../../../src/adapters/lancedb/sync-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('everything below a folder is waited for, also in folders within it', async () => {
  const folder = await temporaryFolder({ 'a.lance': 'a', 'data/b.lance': 'b' });
  await expect(syncFolder(folder)).resolves.toBeUndefined();
});

test('a folder that is not there is a fault, and not taken for written', async () => {
  await expect(syncFolder(`${await temporaryFolder()}/none`)).rejects.toMatchObject({ code: 'ENOENT' });
});
