import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportFolder } from '../../../../src/adapters/files/evaluation/report-folder.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const note = {
  suite: 'smoke',
  title: 'Quick & small',
  verdict: 'better',
  sentence: 'Better: "facts" <b> went up & on.',
  startedAt: '2026-11-22T07:42:00.000Z',
  passed: true,
};

const pageWith = (written: unknown): string => {
  const content = JSON.stringify(written)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `<!doctype html><head><meta name="cair-run" content="${content}"><style>p {}</style></head>`;
};

test('reports are listed newest first, each with what it says of itself', async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'smoke-1.html'), pageWith(note));
  writeFileSync(join(folder, 'smoke-2.html'), pageWith({ ...note, startedAt: '2026-11-23T00:00:00Z' }));
  writeFileSync(join(folder, 'notes.txt'), 'no report');
  mkdirSync(join(folder, 'folder.html'));
  const listed = await reportFolder(folder).list();
  expect(listed.map(({ id }) => id)).toEqual(['smoke-2', 'smoke-1']);
  expect(listed[1]).toEqual({ id: 'smoke-1', suite: 'smoke', startedAt: note.startedAt, note });
});

test('a report that says nothing of itself, or nonsense, stands under its file name and date', async () => {
  const folder = await temporaryFolder();
  for (const [name, page] of [
    ['old', '<!doctype html><title>Old</title>'],
    ['odd', pageWith({ ...note, verdict: 'marvellous' })],
    ['cut', '<meta name="cair-run" content="{">'],
  ] as const) {
    writeFileSync(join(folder, `${name}.html`), page);
    utimesSync(join(folder, `${name}.html`), new Date(), new Date('2026-01-02T03:04:05Z'));
  }
  const listed = await reportFolder(folder).list();
  expect(listed.map(({ id }) => id).sort()).toEqual(['cut', 'odd', 'old']);
  for (const { id, suite, startedAt, note: told } of listed) {
    expect(told).toBeNull();
    expect(suite).toBe(id);
    expect(startedAt).toBe('2026-01-02T03:04:05.000Z');
  }
});

test('a page is read by its id, and no id leads out of the folder', async () => {
  const folder = await temporaryFolder();
  const inside = join(folder, 'evaluations');
  mkdirSync(inside);
  writeFileSync(join(inside, 'a.html'), 'page a');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  const reports = reportFolder(inside);
  expect(await reports.read('a')).toBe('page a');
  for (const id of ['../secret', '..\\secret', `${folder}/secret`, 'a.html', '', '.', 'b'])
    expect(await reports.read(id)).toBeNull();
  expect(await reportFolder(join(folder, 'missing')).list()).toEqual([]);
});
