import { expect, test } from 'vitest';
import { draftLikeness } from '../../src/copilot/draft-likeness.ts';
import { goldOf, goldQuestionOf } from '../evaluate/run/made-draft-of.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { fakeEmbedder } from '../support/fake-embedder.ts';
import { watchedSystem } from '../support/test-draft-system.ts';
import { openTestKnowledge } from '../support/test-knowledge.ts';

const made = async (text: string) => {
  const knowledge = await openTestKnowledge();
  const system = await watchedSystem(knowledge);
  const draft = await system.draftCaseOn('2026-11-21')(careCaseOf(text));
  await knowledge.close();
  return draft;
};

test('says nothing where the model does not speak the language of the case', async () => {
  const embedder = fakeEmbedder({ languages: ['en'] });
  const gold = goldOf({ careCase: careCaseOf('Var?', { language: 'sv' }), sent: 'Hej' });
  expect(await draftLikeness(embedder, gold, await made('Where is my card?'))).toBeNull();
  expect(embedder.embedded).toEqual([]);
});

test('compares questions and replies by meaning; the same words are the same', async () => {
  const draft = await made('Where is my card?');
  const gold = goldOf({ questions: [goldQuestionOf(0, [])], sent: draft.draft.text });
  const likeness = await draftLikeness(fakeEmbedder(), gold, draft);
  expect(likeness?.draftToSent).toBeCloseTo(1, 5);
  expect(likeness?.questions('Where now?', 'Where now?')).toBeCloseTo(1, 5);
  expect(likeness?.questions('Where now?', 'Where is my card?')).toBeLessThan(0.99);
  expect(likeness?.questions('Where now?', 'never embedded')).toBe(0);
});

test('without a sent reply there is no likeness to it, and a long text is cut before it is embedded', async () => {
  const embedder = fakeEmbedder();
  const draft = await made('Where is my card?');
  expect((await draftLikeness(embedder, goldOf({ sent: null }), draft))?.draftToSent).toBeNull();
  expect((await draftLikeness(embedder, goldOf({ sent: '  ' }), draft))?.draftToSent).toBeNull();
  await draftLikeness(embedder, goldOf({ sent: 'x'.repeat(50_000) }), draft);
  expect(Math.max(...embedder.embedded.map(({ length }) => length))).toBe(1_200);
});
