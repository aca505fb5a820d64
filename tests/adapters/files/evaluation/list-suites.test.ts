import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSuites } from '../../../../src/adapters/files/evaluation/list-suites.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('suites are listed by name with their title, of two with one name the first', async () => {
  const folder = await temporaryFolder();
  const [own, shipped] = [join(folder, 'own'), join(folder, 'shipped')];
  for (const place of [own, shipped]) mkdirSync(place);
  writeFileSync(join(own, 'smoke.yaml'), 'title: Ours\n');
  writeFileSync(join(own, 'notes.txt'), 'title: No suite\n');
  writeFileSync(join(shipped, 'smoke.yaml'), 'title: Theirs\n');
  writeFileSync(join(shipped, 'all.yml'), 'title: Everything\n');
  expect(await listSuites([own, join(folder, 'missing'), shipped])).toEqual([
    { name: 'all', title: 'Everything', file: join(shipped, 'all.yml') },
    { name: 'smoke', title: 'Ours', file: join(own, 'smoke.yaml') },
  ]);
});

test('a suite that can not be read is listed without a title', async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'a.yaml'), 'title: [open\n');
  writeFileSync(join(folder, 'b.yaml'), 'title: 5\n');
  writeFileSync(join(folder, 'c.yaml'), '');
  expect((await listSuites([folder])).map(({ name, title }) => [name, title])).toEqual([
    ['a', ''],
    ['b', ''],
    ['c', ''],
  ]);
});
