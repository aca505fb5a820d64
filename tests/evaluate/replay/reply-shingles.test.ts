import { expect, test } from 'vitest';
import { earlierReplies, replyShingles } from '../../../src/evaluate/replay/reply-shingles.ts';

test('a text has a run of eight words from each of its words on that seven others follow', () => {
  expect([...replyShingles('One, two; three four five six seven EIGHT nine.')]).toEqual([
    'one two three four five six seven eight',
    'two three four five six seven eight nine',
  ]);
  expect(replyShingles('only seven words are not enough here').size).toBe(0);
});

test('scripts without spaces are counted by letters', () => {
  expect(replyShingles('我要知道何时送到家里').size).toBe(3);
});

test('what stands in the replies to two cases is a template, however often one case says it', () => {
  const text = 'The charging card is on its way to you now';
  const [shingle = ''] = replyShingles(text);
  const replies = earlierReplies();
  replies.add([text, text]);
  expect(replies.isTemplate(shingle)).toBe(false);
  replies.add([text]);
  expect(replies.isTemplate(shingle)).toBe(true);
});
