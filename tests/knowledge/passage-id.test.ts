import { expect, test } from 'vitest';
import { passageId, questionPassageId } from '../../src/knowledge/passage-id.ts';

const key = { kind: 'article', source: 'KA-1001', language: 'en', part: 0 } as const;

test('the id of a passage never changes from one version of the copilot to the next', () => {
  expect(passageId(key)).toBe('e09a2044-32c3-5960-9c16-f8870bb577ad');
});

test('the id depends on nothing but kind, source, language and part', () => {
  expect(passageId({ ...key, ...{ title: 'Another title' } })).toBe(passageId(key));
});

test('another kind, source, language or part is another id', () => {
  const ids = [
    key,
    { ...key, kind: 'case' as const },
    { ...key, source: 'KA-1002' },
    { ...key, language: 'sv' },
    { ...key, part: 1 },
  ].map(passageId);
  expect(new Set(ids).size).toBe(5);
});

test('the id of a question hangs on its words, whatever their case and the marks between them', () => {
  const id = questionPassageId(key, 'When does it arrive?');
  expect(id).toBe('2dc532e5-08b2-5d78-9dd9-81f4197f5c33');
  expect(questionPassageId(key, 'when does it, arrive')).toBe(id);
  expect(questionPassageId(key, 'Where does it arrive?')).not.toBe(id);
  expect(questionPassageId({ ...key, source: 'KA-1002' }, 'When does it arrive?')).not.toBe(id);
});
