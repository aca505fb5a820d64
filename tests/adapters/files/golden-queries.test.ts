import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readGoldenQueries } from '../../../src/adapters/files/golden-queries.ts';
import { projectFile } from '../../support/project-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a line needs a query, its language and a document; the rest has defaults', async () => {
  const folder = await temporaryFolder({
    'golden.jsonl':
      '{"query":"card","language":"en","document":"KA-1"}\n\n{"query":"kort","language":"sv","market":"SE","document":"KA-2","within":1}\n',
  });
  expect(await readGoldenQueries(folder)).toEqual([
    { query: 'card', language: 'en', market: null, document: 'KA-1', within: 5 },
    { query: 'kort', language: 'sv', market: 'SE', document: 'KA-2', within: 1 },
  ]);
});

test.each(['{"query":"card","language":"en"}', '{"query":"","language":"en","document":"KA-1"}', 'card'])(
  'the line %s is told with its file and number',
  async (line) => {
    const folder = await temporaryFolder({ 'golden.jsonl': `\n${line}\n` });
    await expect(readGoldenQueries(folder)).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('golden.jsonl:2: ') as string,
    });
  },
);

test('the golden queries of the fixtures name published articles in the language they ask in', async () => {
  const published = new Set(
    readdirSync(projectFile('fixtures/articles')).flatMap((file) =>
      readFileSync(projectFile(`fixtures/articles/${file}`), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { id: string; language: string; status: string })
        .filter(({ status }) => status === 'published')
        .map(({ id, language }) => `${language} ${id}`),
    ),
  );
  const golden = await readGoldenQueries(projectFile('fixtures'));
  expect(golden.length).toBeGreaterThan(10);
  for (const { language, document } of golden) expect(published).toContain(`${language} ${document}`);
});
