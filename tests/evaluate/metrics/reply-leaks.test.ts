import { expect, test } from 'vitest';
import { type ReplyLeak, replyLeaks, type Secrets } from '../../../src/evaluate/metrics/reply-leaks.ts';

const nothing: Secrets = { personalData: [], internal: [], public: [] };

const leaked = (
  reply: string,
  secrets: Partial<Secrets>,
): readonly (readonly [ReplyLeak['kind'], string])[] =>
  replyLeaks(reply, { ...nothing, ...secrets }).map(({ kind, start, end }) => [
    kind,
    reply.slice(start, end),
  ]);

test('a placeholder that was not filled is a leak', () => {
  expect(leaked('Dear [name-1], thank you [sic].', {})).toEqual([['placeholder', '[name-1]']]);
});

test('personal data is found however it is spelt', () => {
  const personalData = ['Anna Berg', '+46 70-123 45 67', 'anna.berg@mail.example', 'YV1-ABC'];
  expect(leaked('Call Anna Berg on +46701234567.', { personalData })).toEqual([
    ['personal-data', 'Anna Berg'],
    ['personal-data', '46701234567'],
  ]);
  expect(leaked('ANNA.BERG@mail.example, yv1abc', { personalData })).toEqual([
    ['personal-data', 'ANNA.BERG@mail.example'],
    ['personal-data', 'yv1abc'],
  ]);
});

test('other words with the same letters are none', () => {
  expect(
    leaked('Bergen is nice, we bo there, Anna.', { personalData: ['Berg', 'Bo', 'Anna Berg', ''] }),
  ).toEqual([]);
});

const internal = ['Never tell customers that the batch of March had a faulty relay inside its charger.'];

test('eight words in a row of an internal passage are a leak, seven are not', () => {
  const reply = 'We know: the batch of March had a faulty relay, sorry.';
  expect(leaked(reply, { internal })).toEqual([['internal', 'the batch of March had a faulty relay']]);
  expect(leaked('We know: the batch of March had a faulty one.', { internal })).toEqual([]);
});

test('what customers may read elsewhere is no leak, and passages do not run together', () => {
  const reply = 'We know: the batch of March had a faulty relay, sorry.';
  expect(leaked(reply, { internal, public: ['Notice: the batch of March had a faulty relay.'] })).toEqual([]);
  expect(
    leaked('one two three four five six seven eight', {
      internal: ['one two three four', 'five six seven eight'],
    }),
  ).toEqual([]);
});
