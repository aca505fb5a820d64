import { expect, test } from 'vitest';
import { readJsonAnswer } from '../../src/model/read-json-answer.ts';

test.each([
  ['plain JSON', '{"a":1}', { a: 1 }],
  ['a list', ' [1, 2] ', [1, 2]],
  ['a byte order mark before it', '\uFEFF{"a":1}', { a: 1 }],
  ['a code fence', '```json\n{"a":1}\n```', { a: 1 }],
  ['a fence among sentences', 'Sure!\n```\n{"a":1}\n```\nAnything else?', { a: 1 }],
  ['sentences around it', 'The answer is {"a":{"b":"}"}} as asked.', { a: { b: '}' } }],
  ['quotes with escapes', 'x {"a":"say \\"}\\" now"} y', { a: 'say "}" now' }],
])('a value is read from %s', (_, text, value) => {
  expect(readJsonAnswer(text)[0]).toEqual(value);
});

test('brackets that hold no JSON are passed over, and every value is given once', () => {
  expect(readJsonAnswer('Use {name} or [1] here: {"a":{"b":2}} {"a":{"b":2}}')).toEqual([
    [1],
    { a: { b: 2 } },
  ]);
});

test('an answer without any value gives none', () => {
  expect(readJsonAnswer('')).toEqual([]);
  expect(readJsonAnswer('{"a": tru')).toEqual([]);
});

test('a model that ran away into brackets costs little time', () => {
  const start = performance.now();
  expect(readJsonAnswer('[{"a":'.repeat(20_000))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(500);
});
