import { expect, test } from 'vitest';
import { readReplayDocuments } from '../../../src/adapters/files/replay-documents.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const closedCase = (id: string, dates: object = {}): string =>
  JSON.stringify({
    id,
    language: 'en',
    messages: [
      { from: 'customer', text: 'Where is my card?' },
      { from: 'advisor', text: 'On its way.' },
    ],
    ...dates,
  });
const article = (id: string, dates: object = {}): string =>
  JSON.stringify({ id, language: 'en', title: id, text: 'Cards are posted.', status: 'published', ...dates });

test('articles and cases carry the dates that say when each became known', async () => {
  const folder = await temporaryFolder({
    'articles/en.jsonl': `${article('KA-1', { publishedAt: '2026-01-02' })}\n${article('KA-2')}\n`,
    'cases/en.jsonl': `${closedCase('c1', { openedAt: '2026-02-03T08:00:00Z', channel: 'chat' })}\n${closedCase('c2')}\n`,
  });
  const documents = await readReplayDocuments(folder);
  expect(
    documents.map((one) =>
      one.kind === 'article'
        ? [one.article.id, one.publishedAt]
        : [one.closedCase.id, one.openedAt, one.channel],
    ),
  ).toEqual([
    ['KA-1', '2026-01-02'],
    ['KA-2', null],
    ['c1', '2026-02-03T08:00:00Z', 'chat'],
    ['c2', null, null],
  ]);
});

const text = `${closedCase('c1', { openedAt: '2026-02-03' })}\r\n`;

test.each([
  ['a byte order mark and CRLF', Buffer.from(`\ufeff${text}`)],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
])('dates are found in a file with %s', async (_what, content) => {
  const [first] = await readReplayDocuments(await temporaryFolder({ 'cases/en.jsonl': content }));
  expect(first).toMatchObject({ kind: 'case', openedAt: '2026-02-03' });
});

test('a broken line, a date that is none and a file that is no text stop nothing', async () => {
  const folder = await temporaryFolder({
    'cases/a.jsonl': `{broken\nnull\n[]\n${closedCase('c1', { openedAt: 5 })}\n`,
    'cases/b.jsonl': new Uint8Array([0, 1, 2, 0]),
  });
  expect(await readReplayDocuments(folder)).toMatchObject([{ closedCase: { id: 'c1' }, openedAt: null }]);
  await expect(readReplayDocuments('/nowhere')).rejects.toMatchObject({ code: 'not-found' });
});
