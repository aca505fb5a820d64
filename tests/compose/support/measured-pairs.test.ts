import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { supportMarks } from '../../../src/compose/support-marks.ts';

type Pair = { id: string; language: string; sentence: string; passage: string; label: string; why: string };

const folder = new URL('../../../eval/support/', import.meta.url);

const pairs = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as Pair);

const isNot = ({ sentence, passage, language }: Pair): boolean =>
  supportMarks(sentence, language, [{ id: 'source', text: passage, language }], []).some(
    ({ verdict }) => verdict === 'unsupported',
  );

test('the labelled pairs are many, in six languages, and none stands twice', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(360);
  expect(new Set(pairs.map(({ language }) => language)).size).toBe(6);
  expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
  expect(new Set(pairs.map(({ sentence, passage }) => `${sentence}\n${passage}`)).size).toBe(pairs.length);
});

test.each(['en', 'sv', 'de', 'nb', 'da', 'nl'])(
  'what the held-out passages do not support is told with an F1 of .85 and more: %s',
  (language) => {
    const held = pairs.filter(
      (pair) => pair.language === language && Number(pair.id.split('-')[1]) % 2 === 0,
    );
    const labelled = held.filter(({ label }) => label === 'not-supported');
    const marked = held.filter(isNot);
    const both = marked.filter((pair) => labelled.includes(pair)).length;
    expect((2 * both) / (labelled.length + marked.length)).toBeGreaterThanOrEqual(0.85);
  },
);

test('what is quoted from a passage is never marked as not supported', () => {
  const quoted = pairs.filter(({ why }) => why === 'quoted');
  expect(quoted.filter(isNot).map(({ id }) => id)).toEqual([]);
});
