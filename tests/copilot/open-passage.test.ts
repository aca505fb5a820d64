import { expect, test } from 'vitest';
import { makeOpenPassage } from '../../src/copilot/open-passage.ts';
import { recordOf } from '../support/passage-of.ts';
import { openTestKnowledge } from '../support/test-knowledge.ts';

test('a passage opens inside its document, and one that is gone is not found', async () => {
  const { store, close } = await openTestKnowledge();
  const parts = [0, 1, 2].map((part) => recordOf({ source: 'KA-1', part, text: `Part ${part}.` }));
  await store.apply({ upserts: [...parts, recordOf({ source: 'KA-2' })], removals: [] });
  const open = makeOpenPassage({ store });
  const { passage, document } = await open(parts[1]?.passage.id ?? '');
  expect(passage.text).toBe('Part 1.');
  expect(document.map(({ text }) => text)).toEqual(['Part 0.', 'Part 1.', 'Part 2.']);
  await expect(open('unknown')).rejects.toMatchObject({ name: 'CopilotError', code: 'not-found' });
  await close();
});
