import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSource } from '../../../src/adapters/files/file-source.ts';
import type { Article } from '../../../src/knowledge/article.ts';
import type { ClosedCase } from '../../../src/knowledge/closed-case.ts';
import type { SourceItem } from '../../../src/knowledge/knowledge-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const read = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly SourceItem[]> => {
  const items: SourceItem[] = [];
  for await (const item of fileSource(await temporaryFolder(files)).read()) items.push(item);
  return items;
};

const articlesIn = (items: readonly SourceItem[]): readonly Article[] =>
  items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));

const casesIn = (items: readonly SourceItem[]): readonly ClosedCase[] =>
  items.flatMap((item) => (item.kind === 'case' ? [item.closedCase] : []));

const skippedIn = (items: readonly SourceItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'skipped' ? [`${item.where}: ${item.reason}`] : []));

test('an HTML page is an article with its title and sections, under the name of its file', async () => {
  const [article] = articlesIn(
    await read({
      'charging-card.html':
        '<html><head><title>The charging card</title></head><body><h1>The charging card</h1><p>It is sent by post.</p><h2>When?</h2><p>After the handover of your new car.</p></body></html>',
    }),
  );
  expect(article).toMatchObject({
    id: 'charging-card',
    language: 'en',
    title: 'The charging card',
    sections: [
      { heading: 'The charging card', text: 'It is sent by post.' },
      { heading: 'When?', text: 'After the handover of your new car.' },
    ],
    status: 'published',
    audience: 'public',
    url: '/articles/charging-card',
  });
});

test('a Markdown page takes its title from its first heading, a text file from its name', async () => {
  const articles = articlesIn(
    await read({
      'a.md': '\uFEFF# Laddkortet\n\nDet skickas med posten efter överlämningen.\n\n## När?\nInom en vecka.',
      'winter_tyres-storage.txt': 'You can store your winter tyres at the workshop for a whole season.',
    }),
  );
  expect(articles.map(({ id, title, language }) => ({ id, title, language }))).toEqual([
    { id: 'a', title: 'Laddkortet', language: 'sv' },
    { id: 'winter_tyres-storage', title: 'winter tyres storage', language: 'en' },
  ]);
  expect(articles[0]?.sections.at(-1)).toEqual({ heading: 'När?', text: 'Inom en vecka.' });
});

test('each line of a JSON-lines file is an article or a closed case, whatever the file is called', async () => {
  const items = await read({
    'export.jsonl': [
      '\uFEFF{"id":"KA-1","language":"sv-SE","title":"Kort","html":"<p>Ett kort.</p>","markets":["SE"],"models":["2"],"status":"archived","audience":"internal","updatedAt":"2026-01-01","validFrom":"2026-01-01","validTo":"2026-12-31","url":"https://help.example/1","outOfDate":true}',
      '',
      '{"_id":"beir-1","title":"","text":"The first line is the title.\\nThe second is not."}',
      '{"id":"1","language":"nb","market":"no","subject":"Kort","customer":{"name":"Kari"},"advisor":"Ola","closedAt":"2026-02-02","messages":[{"from":"customer","text":"Hvor er kortet?"},{"from":"advisor","at":"2026-02-01","html":"<p>Det er <b>sendt</b>.</p>"}]}',
      '{"id":"2","language":"en","question":"Where is it?","answer":"In the post."}',
    ].join('\r\n'),
  });
  expect(skippedIn(items)).toEqual([]);
  expect(articlesIn(items)).toMatchObject([
    {
      id: 'KA-1',
      language: 'sv',
      markets: ['SE'],
      models: ['2'],
      status: 'archived',
      audience: 'internal',
      updatedAt: '2026-01-01',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      url: 'https://help.example/1',
      outOfDate: true,
    },
    { id: 'beir-1', title: 'The first line is the title.' },
  ]);
  expect(casesIn(items)).toMatchObject([
    {
      id: '1',
      language: 'nb',
      market: 'NO',
      customerName: 'Kari',
      advisorName: 'Ola',
      closedAt: '2026-02-02',
      messages: [
        { from: 'customer', at: null, text: 'Hvor er kortet?' },
        { from: 'advisor', at: '2026-02-01', text: 'Det er sendt.' },
      ],
      url: '/cases/1',
    },
    {
      id: '2',
      messages: [
        { from: 'customer', text: 'Where is it?' },
        { from: 'advisor', text: 'In the post.' },
      ],
    },
  ]);
});

test('a broken line is skipped with its place and reason, and the lines around it are read', async () => {
  const items = await read({
    'articles/en.jsonl': [
      '{"id":"KA-1","text":"One."}',
      '{"id":"KA-2","text":',
      '["KA-3"]',
      '{"title":"No id","text":"Four."}',
      '{"id":"KA-5"}',
      '{"id":"KA-6","text":"Six.","status":"lost"}',
      '{"id":"KA-7","text":"Seven.","validFrom":"1 May"}',
      '{"id":"8","messages":[{"from":"robot","text":"Beep."}]}',
      '{"id":"KA-9","text":"Nine."}',
    ].join('\n'),
  });
  expect(articlesIn(items).map(({ id }) => id)).toEqual(['KA-1', 'KA-9']);
  const skipped = skippedIn(items);
  expect(skipped.map((line) => line.split(': ')[0])).toEqual(
    [2, 3, 4, 5, 6, 7, 8].map((line) => `${join('articles', 'en.jsonl')}:${line}`),
  );
  expect(skipped.slice(0, 4).map((line) => line.split(': ')[1])).toEqual([
    'the line is no JSON',
    'the line is no JSON object',
    'an article needs an id',
    'an article needs html or text',
  ]);
  expect(skipped[4]).toContain('status');
  expect(skipped[5]).toContain('validFrom');
  expect(skipped[6]).toContain('messages.0.from');
});

test('a reason for skipping never repeats what a customer wrote', async () => {
  const items = await read({
    'cases.jsonl':
      '{"id":"1","question":"My secret marker 4711","answer":17}\n{"id":"2","messages":"marker"}',
  });
  expect(skippedIn(items)).toHaveLength(2);
  expect(skippedIn(items).join(' ')).not.toContain('marker');
});

test('a comma-separated table gives one closed case a row', async () => {
  const items = await read({
    'cases.csv':
      'id,language,market,subject,question,answer\n1,en,gb,Card,"Where, please, is ""it""?","In the post,\nI think."\n\n2,sv,,Kort,Var?,Här.\n',
  });
  expect(skippedIn(items)).toEqual([]);
  expect(casesIn(items)).toMatchObject([
    {
      id: '1',
      market: 'GB',
      messages: [{ text: 'Where, please, is "it"?' }, { text: 'In the post,\nI think.' }],
    },
    { id: '2', market: null, messages: [{ text: 'Var?' }, { text: 'Här.' }] },
  ]);
});

test('a semicolon-separated table with a byte-order mark, quotes and carriage returns is read', async () => {
  const items = await read({
    'cases.csv': '\uFEFFid;language;question;answer\r\n1;sv;"Var är ""kortet""; det gröna?";"På väg"\r\n',
  });
  expect(casesIn(items)).toMatchObject([
    { id: '1', messages: [{ text: 'Var är "kortet"; det gröna?' }, { text: 'På väg' }] },
  ]);
});

test('a tab-separated table is read', async () => {
  const items = await read({ 'cases.csv': 'id\tlanguage\tquestion\tanswer\n1\ten\tWhere?\tHere.\n' });
  expect(casesIn(items)).toMatchObject([{ id: '1', messages: [{ text: 'Where?' }, { text: 'Here.' }] }]);
});

test('the commas in the cells of a semicolon-separated table cut nothing off', async () => {
  const items = await read({
    'cases.csv': 'id;language;question;answer\n1;sv;Var är kortet, egentligen?;Det är på väg, tror jag.\n',
  });
  expect(casesIn(items)).toMatchObject([
    { messages: [{ text: 'Var är kortet, egentligen?' }, { text: 'Det är på väg, tror jag.' }] },
  ]);
});

test('the semicolons in the cells of a comma-separated table cut nothing off', async () => {
  const items = await read({
    'cases.csv': 'id,language,question,answer\n1,en,Where is it?,In the post; it takes 5 days.\n',
  });
  expect(casesIn(items)).toMatchObject([
    { messages: [{ text: 'Where is it?' }, { text: 'In the post; it takes 5 days.' }] },
  ]);
});

test('a table that breaks off is read up to there and says so', async () => {
  const items = await read({
    'cases.csv': 'id,question,answer\n1,Where?,Here.\n2,"Open quote,never closed\n3,When?,Now.\n',
  });
  expect(casesIn(items).map(({ id }) => id)).toEqual(['1']);
  expect(skippedIn(items)).toEqual(['cases.csv:3: the rest of the table is no CSV']);
});

test('a file of another kind is skipped with a reason, a hidden one without', async () => {
  const items = await read({ 'manual.pdf': '%PDF', '.notes.txt': 'Hidden.', 'a.txt': 'The card is here.' });
  expect(articlesIn(items).map(({ id }) => id)).toEqual(['a']);
  expect(skippedIn(items)).toEqual(['manual.pdf: files of this kind are not read']);
});

test('an export is read from its folders alone, so that a file beside them is no article', async () => {
  const items = await read({
    'README.md': '# About this export',
    'incoming.jsonl': '{"id":"IN-1","text":"Not knowledge."}',
    'articles/en.jsonl': '{"id":"KA-1","text":"One."}',
    'cases/en.jsonl': '{"id":"1","question":"Where?","answer":"Here."}',
  });
  expect(items.map(({ kind }) => kind)).toEqual(['article', 'case']);
});

test('the files come in the order of their paths, every time', async () => {
  const folder = await temporaryFolder({
    'b.txt': 'The second one here.',
    'a/z.txt': 'The first one here.',
    'c.txt': 'The third one here.',
  });
  const source = fileSource(folder);
  for (let round = 0; round < 2; round += 1) {
    const items: SourceItem[] = [];
    for await (const item of source.read()) items.push(item);
    expect(articlesIn(items).map(({ id }) => id)).toEqual(['a/z', 'b', 'c']);
  }
});

test('an empty folder is a source without documents', async () => {
  expect(await read({})).toEqual([]);
});

test('a folder that is not there, or is a file, is not found', async () => {
  const folder = await temporaryFolder({ 'a.txt': 'A file.' });
  for (const path of [join(folder, 'nowhere'), join(folder, 'a.txt')])
    expect(() => fileSource(path)).toThrow(
      expect.objectContaining({ name: 'CopilotError', code: 'not-found' }),
    );
});

test('two pages of the same name in two folders are two articles', async () => {
  const articles = articlesIn(
    await read({
      'charging/faq.md': '# Charging\n\nThe card is sent by post.',
      'towing/faq.md': '# Towing\n\nThe tow bar is an accessory.',
    }),
  );
  expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
});

test('the signs of a page title are read as the reader sees them', async () => {
  const [article] = articlesIn(
    await read({
      'a.html': '<html><head><title>Cards &amp; keys</title></head><body><p>x</p></body></html>',
    }),
  );
  expect(article?.title).toBe('Cards & keys');
});

test('what lies in a hidden folder is not read', async () => {
  expect(await read({ '.git/notes.md': '# Not knowledge', 'a.txt': 'The card is here.' })).toHaveLength(1);
});

test('a page keeps its id when a page of the same name comes into another folder', async () => {
  const before = articlesIn(await read({ 'towing/faq.md': '# Towing' }));
  const after = articlesIn(await read({ 'charging/faq.md': '# Charging', 'towing/faq.md': '# Towing' }));
  expect(before.map(({ id }) => id)).toEqual(['towing/faq']);
  expect(after.map(({ id }) => id)).toEqual(['charging/faq', 'towing/faq']);
});

test('pages that differ in nothing but their ending or their export folder are articles of their own', async () => {
  const articles = articlesIn(
    await read({
      'articles/faq.html': '<p>One.</p>',
      'articles/faq.md': 'Two.',
      'articles/faq.jsonl': '{"id":"KA-1","text":"Three."}',
      'cases/faq.md': 'Four.',
    }),
  );
  expect(new Set(articles.map(({ id }) => id)).size).toBe(4);
});

test('symbolic links are skipped with a reason, also one that leads in a circle', async () => {
  const folder = await temporaryFolder({ 'pages/a.txt': 'The card is here.' });
  await symlink('..', join(folder, 'pages', 'up'));
  await symlink(join(folder, 'pages', 'a.txt'), join(folder, 'b.txt'));
  await symlink('nowhere', join(folder, 'c.txt'));
  const items = await Array.fromAsync(fileSource(folder).read());
  expect(articlesIn(items).map(({ id }) => id)).toEqual(['pages/a']);
  expect(skippedIn(items)).toEqual([
    'b.txt: symbolic links are not followed',
    'c.txt: symbolic links are not followed',
    `${join('pages', 'up')}: symbolic links are not followed`,
  ]);
});

test.each(['md', 'jsonl', 'csv'])(
  'a .%s file that goes away meanwhile is skipped, and the rest is read',
  async (ending) => {
    const folder = await temporaryFolder({ 'a.txt': 'One.', [`b.${ending}`]: 'Two.', 'c.txt': 'Three.' });
    const items: SourceItem[] = [];
    for await (const item of fileSource(folder).read()) {
      items.push(item);
      await rm(join(folder, `b.${ending}`), { force: true });
    }
    expect(articlesIn(items).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(skippedIn(items)).toEqual([`b.${ending}: the file went away while the folder was read`]);
  },
);

test('a page of 50 MB is skipped with a reason', async () => {
  const items = await read({ 'a.txt': 'One.', 'big.txt': Buffer.alloc(50_000_000, 'word ') });
  expect(articlesIn(items).map(({ id }) => id)).toEqual(['a']);
  expect(skippedIn(items)).toEqual(['big.txt: the page is larger than 5 MB']);
});

test('a line of 50 MB is skipped with a reason, and the lines around it are read', async () => {
  const line = (id: string, text: string): string => `{"id":"${id}","text":"${text}"}\n`;
  const items = await read({
    'big.jsonl': line('1', 'One.') + line('2', 'word '.repeat(10_000_000)) + line('3', 'Three.'),
  });
  expect(articlesIn(items).map(({ id }) => id)).toEqual(['1', '3']);
  expect(skippedIn(items)).toEqual(['big.jsonl:2: the line is too long']);
});

test.each(['txt', 'jsonl', 'csv'])(
  'a binary file that ends in .%s is skipped with a reason',
  async (ending) => {
    const items = await read({ [`a.${ending}`]: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff]) });
    expect(skippedIn(items)).toEqual([`a.${ending}: the file is no text`]);
    expect(items).toHaveLength(1);
  },
);

const swedish = 'Köp av räckvidd för 5 000 kr – det går bra på vår hemsida, även på söndagar.';
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from([...text.replaceAll('–', '\u0096')].map((letter) => letter.codePointAt(0) ?? 0));

test.each<[string, string]>([
  ['page.txt', swedish],
  ['page.html', `<meta charset="iso-8859-1"><p>${swedish}</p>`],
  ['page.jsonl', `{"id":"1","text":"${swedish}"}`],
])('windows-1252 in %s is read as it was written', async (name, content) => {
  const [article] = articlesIn(await read({ [name]: bytesOf(content) }));
  expect(article?.sections[0]?.text).toBe(swedish);
});

test('a page in the encoding it declares is read as it was written', async () => {
  const page = bytesOf(
    '<meta charset="windows-1250"><p>P\u00F8\u00EDli\u009A \u009Elu\u009Dou\u00E8k\u00FD.</p>',
  );
  const [article] = articlesIn(await read({ 'a.html': page }));
  expect(article?.sections[0]?.text).toBe('Příliš žluťoučký.');
});

test('a table in windows-1252 and one in UTF-16, as spreadsheets write them, are read', async () => {
  const table = `id;question;answer\r\n1;Går det på söndagar?;${swedish}\r\n`;
  const items = await read({
    'a.csv': bytesOf(table),
    'b.csv': Buffer.from(`\uFEFF${table.replaceAll(';', '\t')}`, 'utf16le'),
  });
  const answers = casesIn(items).map(({ messages }) => messages[1]?.text);
  expect(answers).toEqual([swedish, swedish]);
});
