import { expect, test } from 'vitest';
import { thoughtFilter, withoutThinking } from '../../src/model/without-thinking.ts';

test('an answer that begins otherwise passes at once, piece by piece', () => {
  const filter = thoughtFilter();
  expect(filter.pass('H')).toBe('H');
  expect(filter.pass('ej <think> så')).toBe('ej <think> så');
  expect(filter.rest()).toBe('');
});

test('a thought is held back however it is cut into pieces', () => {
  const text = '\n<think>Is it <b>free</b>?\n</think>\n\nYes, it is.';
  for (let letters = 1; letters <= text.length; letters += 1) {
    const filter = thoughtFilter();
    const passed = Array.from({ length: Math.ceil(text.length / letters) }, (_, at) =>
      filter.pass(text.slice(at * letters, (at + 1) * letters)),
    );
    expect(passed.join('') + filter.rest()).toBe('Yes, it is.');
  }
});

test('a beginning that only looked like a thought is given after all', () => {
  const filter = thoughtFilter();
  expect(filter.pass('<th')).toBe('');
  expect(filter.pass('is> is text')).toBe('<this> is text');
  expect(withoutThinking('<thi')).toBe('<thi');
});

test('a thought that never ends is no answer', () => {
  expect(withoutThinking('<think>Let me see')).toBe('');
});
