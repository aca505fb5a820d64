import { expect, test } from 'vitest';
import type { ArticleSection } from '../../src/knowledge/article.ts';
import { articlePassages, maxPassageWords } from '../../src/knowledge/article-passages.ts';
import { articleOf } from '../support/documents.ts';

const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** A sentence of ten words that says which one it is. */
const sentence = (number: number): string => `Sentence ${number} says what the charging card can do today.`;

const sentences = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => sentence(from + at)).join(' ');

const passagesOf = (...sections: readonly ArticleSection[]) => articlePassages(articleOf({ sections }));

test('each section of middling length is one passage under its heading', async () => {
  const passages = await passagesOf(
    { heading: '', text: sentences(4) },
    { heading: 'Where it works', text: sentences(5, 10) },
  );
  expect(passages.map(({ heading, text, part }) => ({ heading, text, part }))).toEqual([
    { heading: '', text: sentences(4), part: 0 },
    { heading: 'Where it works', text: sentences(5, 10), part: 1 },
  ]);
});

test('a short section is joined to the one before it and keeps its heading as words', async () => {
  const passages = await passagesOf(
    { heading: 'First', text: sentences(4) },
    { heading: 'Second', text: 'Only a word or two.' },
    { heading: 'Third', text: sentences(4, 20) },
  );
  expect(passages.map(({ heading }) => heading)).toEqual(['First', 'Third']);
  expect(passages[0]?.text).toBe(`${sentences(4)}\n\nSecond\nOnly a word or two.`);
});

test('a short opening takes the section below it in', async () => {
  const passages = await passagesOf(
    { heading: '', text: 'All about the card.' },
    { heading: 'Where it works', text: sentences(5) },
  );
  expect(passages.map(({ heading, text }) => ({ heading, text }))).toEqual([
    { heading: '', text: `All about the card.\n\nWhere it works\n${sentences(5)}` },
  ]);
});

test('a short section stays alone where joining would make its neighbour too long', async () => {
  const passages = await passagesOf(
    { heading: 'First', text: sentences(14) },
    { heading: 'Second', text: sentences(2, 50) },
  );
  expect(passages.map(({ heading }) => heading)).toEqual(['First', 'Second']);
});

test('a long section is cut between sentences into passages that are not too long, all under its heading', async () => {
  const passages = await passagesOf({ heading: 'Long', text: sentences(47) });
  expect(passages.length).toBeGreaterThanOrEqual(4);
  for (const { text, heading } of passages) {
    expect(countWords(text)).toBeLessThanOrEqual(maxPassageWords);
    expect(text).toMatch(/^Sentence \d+ says .* today\.$/su);
    expect(heading).toBe('Long');
  }
  expect(passages.map(({ text }) => text).join(' ')).toBe(sentences(47));
});

test('a long section is cut between paragraphs rather than inside one', async () => {
  const paragraphs = [sentences(9), sentences(9, 10), sentences(9, 20)];
  const passages = await passagesOf({ heading: '', text: paragraphs.join('\n\n') });
  expect(passages.map(({ text }) => text)).toEqual(paragraphs);
});

test('a sentence that is too long by itself is cut between words', async () => {
  const text = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');
  const passages = await passagesOf({ heading: '', text });
  for (const passage of passages) expect(countWords(passage.text)).toBeLessThanOrEqual(maxPassageWords);
  expect(passages.map((passage) => passage.text).join(' ')).toBe(text);
});

test.each([
  ['plain sentences', sentences(60)],
  [
    'abbreviations and numbers',
    'It costs approx. 2,000 kr. incl. VAT, e.g. at 10.30 a.m. on no. 5. '.repeat(30),
  ],
  ['a list in the middle', `${sentences(12)}\n\n1. First\n2. Second\n${sentences(14, 30)}`],
  ['lines without a full stop', Array.from({ length: 90 }, (_, at) => `- point ${at} of it`).join('\n')],
  ['a forgotten space', 'It comes soon.Then it goes.When it went it was gone. '.repeat(30)],
])('nothing is lost and nothing is said twice when text with %s is cut', async (_name, text) => {
  const passages = await passagesOf({ heading: '', text });
  expect(passages.length).toBeGreaterThan(1);
  expect(wordsOf(passages.map((passage) => passage.text).join('\n'))).toEqual(wordsOf(text));
  for (const passage of passages) expect(countWords(passage.text)).toBeLessThanOrEqual(maxPassageWords);
});

test('the number of a first list item is not lost when a long list is cut', async () => {
  const text = Array.from({ length: 40 }, (_, at) => `${at + 1}. Open the app and choose it.`).join('\n');
  const passages = await passagesOf({ heading: '', text });
  expect(wordsOf(passages.map((passage) => passage.text).join('\n'))).toEqual(wordsOf(text));
});

test('a long section whose lines are wrapped is cut between sentences too', async () => {
  const text = Array.from({ length: 40 }, (_, at) => sentence(at).replace(' what ', ' what\n')).join(' ');
  const passages = await passagesOf({ heading: '', text });
  expect(passages.length).toBeGreaterThan(2);
  for (const passage of passages) expect(passage.text).toMatch(/^Sentence \d+ .* today\.$/su);
});

test('a cut text keeps its line ends', async () => {
  const text = Array.from({ length: 40 }, (_, at) => sentence(at).replace(' what ', ' what\n')).join(' ');
  const passages = await passagesOf({ heading: '', text });
  expect(passages.map((passage) => passage.text).join(' ')).toBe(text);
});

test('rows of a table and points of a list are cut between lines although none ends in a full stop', async () => {
  const text = Array.from({ length: 80 }, (_, at) => `Lodestar ${at}  ${at}00 kg towed`).join('\n');
  const passages = await passagesOf({ heading: '', text });
  for (const passage of passages) expect(passage.text).toMatch(/^Lodestar \d+ .*towed$/su);
});

test.each(['draft', 'archived'] as const)('an article with status %s has no passage', async (status) => {
  expect(await articlePassages(articleOf({ status }))).toEqual([]);
});

test('an article without text has no passage', async () => {
  expect(await passagesOf()).toEqual([]);
});

test('every passage carries what limits and names its article', async () => {
  const article = articleOf({
    id: 'KA-9',
    language: 'sv',
    title: 'Laddkort',
    sections: [{ heading: '', text: sentences(40) }],
    markets: ['SE', 'FI'],
    models: ['2'],
    audience: 'internal',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    url: '/articles/KA-9',
    outOfDate: true,
  });
  const passages = await articlePassages(article);
  expect(passages.length).toBeGreaterThan(1);
  for (const passage of passages) {
    expect(passage).toMatchObject({
      kind: 'article',
      source: 'KA-9',
      language: 'sv',
      title: 'Laddkort',
      markets: ['SE', 'FI'],
      models: ['2'],
      audience: 'internal',
      question: '',
      date: '2026-03-01',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      url: '/articles/KA-9',
      outOfDate: true,
    });
  }
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
});
