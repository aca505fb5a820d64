import { expect, test, vi } from 'vitest';
import { startWork } from '../../src/panel/reply/reply-work.ts';
import { makeWorkStore } from '../../src/panel/reply/work-store.ts';
import { memoryStorage } from './memory-storage.ts';

const untouched = startWork({ id: 'draft-1', draft: { text: 'Hi.' } });
const edited = { ...untouched, text: 'Hi there.' };

test('work outlives a reload', () => {
  const storage = memoryStorage();
  makeWorkStore(storage).write('case/1', edited);
  expect(makeWorkStore(storage).read('case/1')).toEqual(edited);
});

test('only cases with a changed text count as edited', () => {
  const store = makeWorkStore(null);
  store.write('1', edited);
  store.write('2', { ...untouched, tone: 3 });
  expect([...store.editedCases()]).toEqual(['1']);
});

test('the set of edited cases stays the same object while it holds the same cases', () => {
  const store = makeWorkStore(null);
  store.write('1', edited);
  const before = store.editedCases();
  store.write('1', { ...edited, text: 'Hello.' });
  expect(store.editedCases()).toBe(before);
});

test('dropped work is gone from the storage as well', () => {
  const storage = memoryStorage();
  const store = makeWorkStore(storage);
  store.write('1', edited);
  store.drop('1');
  expect(store.read('1')).toBeNull();
  expect(storage.length).toBe(0);
});

test('work that an older panel stored, without what it replaced, is resumed', () => {
  const storage = memoryStorage();
  const { earlier: _earlier, ...older } = edited;
  storage.setItem('care-copilot.work.1', JSON.stringify(older));
  expect(makeWorkStore(storage).read('1')).toEqual(edited);
});

test('what another version stored in another shape is ignored', () => {
  const storage = memoryStorage();
  storage.setItem('care-copilot.work.1', '{"text":1}');
  storage.setItem('care-copilot.work.2', 'no json');
  expect(makeWorkStore(storage).read('1')).toBeNull();
  expect(makeWorkStore(storage).read('2')).toBeNull();
});

test('a full storage loses nothing while the page is open', () => {
  const storage = memoryStorage();
  storage.setItem = () => {
    throw new Error('QuotaExceededError');
  };
  const store = makeWorkStore(storage);
  store.write('1', edited);
  expect(store.read('1')).toEqual(edited);
});

test('listeners hear of a change until they leave', () => {
  const store = makeWorkStore(null);
  const listener = vi.fn();
  const leave = store.subscribe(listener);
  store.write('1', edited);
  leave();
  store.write('1', untouched);
  expect(listener).toHaveBeenCalledTimes(1);
});
