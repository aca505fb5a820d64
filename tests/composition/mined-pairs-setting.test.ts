import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/composition/config.ts';
import { openScratchKnowledge } from '../../src/composition/open-scratch-knowledge.ts';
import { sourceOrigin } from '../../src/composition/source-origin.ts';
import { noVocabulary } from '../../src/language/vocabulary.ts';
import { sourceOf } from '../support/documents.ts';
import { twoQuestions } from '../support/many-questions.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const off = { CAIR_MINED_PAIRS: 'off' };

test.each([
  ['left out, by its questions too', {}, 3],
  ['on, by its questions too', { CAIR_MINED_PAIRS: 'on' }, 3],
  ['off, as one passage', off, 1],
])('a case with two questions is indexed where the setting is %s', async (_, settings, passages) => {
  const config = readConfig({ CAIR_DATA: await temporaryFolder(), ...settings });
  const { knowledge, close } = await openScratchKnowledge(config, noVocabulary);
  onTestFinished(close);
  await knowledge.reindex(sourceOf([{ kind: 'case', closedCase: twoQuestions() }]));
  expect((await knowledge.store.counts()).passages).toBe(passages);
});

test('a source is read anew from its beginning when pairs are mined from now on, or no more', async () => {
  const origin = (settings: Readonly<Record<string, string>>) => sourceOrigin(readConfig(settings));
  expect(await origin(off)).not.toBe(await origin({}));
  expect(await origin({ CAIR_MINED_PAIRS: 'on' })).toBe(await origin({}));
});

test('a setting that is neither on nor off is refused', () => {
  expect(() => readConfig({ CAIR_MINED_PAIRS: 'yes' })).toThrow(/CAIR_MINED_PAIRS/u);
});
