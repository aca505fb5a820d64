import { expect, test } from 'vitest';
import { type PressedKey, shortcutOfKey } from '../../src/panel/frame/shortcut-of-key.ts';

const key = (name: string, part: Partial<PressedKey> = {}): PressedKey => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...part,
});
const outside = { isTyping: false, isInQueue: false, hasSingleKeys: true };
const typing = { ...outside, isTyping: true };
const inQueue = { ...outside, isInQueue: true };

test.each([
  ['j', { type: 'move-in-queue', by: 1 }],
  ['K', { type: 'move-in-queue', by: -1 }],
  ['3', { type: 'open-source', number: 3 }],
  ['?', { type: 'show-shortcuts' }],
  ['Escape', { type: 'close' }],
])('%s outside a field is a shortcut', (name, action) => {
  expect(shortcutOfKey(key(name), outside)).toEqual(action);
});

test.each(['j', 'k', '1', '?', 'ArrowDown'])('%s in a field is typed', (name) => {
  expect(shortcutOfKey(key(name), typing)).toBeNull();
});

test('approving, leaving a source and reaching the reply work while typing', () => {
  expect(shortcutOfKey(key('Enter', { ctrlKey: true }), typing)).toEqual({ type: 'approve' });
  expect(shortcutOfKey(key('Enter', { metaKey: true }), typing)).toEqual({ type: 'approve' });
  expect(shortcutOfKey(key('Escape'), typing)).toEqual({ type: 'close' });
  const altShiftJ = key('Ô', { code: 'KeyJ', altKey: true, shiftKey: true });
  expect(shortcutOfKey(altShiftJ, typing)).toEqual({ type: 'focus-editor' });
});

test('arrows move in the queue only inside it', () => {
  expect(shortcutOfKey(key('ArrowDown'), inQueue)).toEqual({ type: 'move-in-queue', by: 1 });
  expect(shortcutOfKey(key('ArrowUp'), inQueue)).toEqual({ type: 'move-in-queue', by: -1 });
  expect(shortcutOfKey(key('ArrowDown'), outside)).toBeNull();
});

test('single keys can be switched off, the others stay', () => {
  const switchedOff = { ...inQueue, hasSingleKeys: false };
  for (const name of ['j', 'k', '1', '?']) expect(shortcutOfKey(key(name), switchedOff)).toBeNull();
  expect(shortcutOfKey(key('Escape'), switchedOff)).toEqual({ type: 'close' });
  expect(shortcutOfKey(key('ArrowDown'), switchedOff)).toEqual({ type: 'move-in-queue', by: 1 });
});

test('keys with Ctrl, Cmd or Alt stay with the browser', () => {
  expect(shortcutOfKey(key('j', { ctrlKey: true }), outside)).toBeNull();
  expect(shortcutOfKey(key('1', { altKey: true }), outside)).toBeNull();
  expect(shortcutOfKey(key('k', { metaKey: true }), outside)).toBeNull();
});
