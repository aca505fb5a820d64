import { expect, test } from 'vitest';
import { makeRunMemory } from '../../src/panel/drafting/run-memory.ts';
import { memoryStorage } from './memory-storage.ts';

const run = { id: 'run-1', wish: { kind: 'question', question: 'q1', instruction: null } } as const;

test('a run in the making outlives a reload, with what it was asked for', () => {
  const storage = memoryStorage();
  makeRunMemory(storage).keep('case/1', run);
  expect(makeRunMemory(storage).read('case/1')).toEqual(run);
});

test('a run that ended is forgotten, but not the one that was started after it', () => {
  const runs = makeRunMemory(memoryStorage());
  runs.keep('1', run);
  runs.keep('1', { id: 'run-2', wish: null });
  runs.drop('1', 'run-1');
  expect(runs.read('1')?.id).toBe('run-2');
  runs.drop('1', 'run-2');
  expect(runs.read('1')).toBeNull();
});

test('where nothing may be stored the page still remembers', () => {
  const runs = makeRunMemory(null);
  runs.keep('1', run);
  expect(runs.read('1')).toEqual(run);
});

test('what another version stored in another shape is ignored', () => {
  const storage = memoryStorage();
  storage.setItem('care-copilot.run.1', '{"run":1}');
  expect(makeRunMemory(storage).read('1')).toBeNull();
});
