import { expect, test } from 'vitest';
import { readConfig } from '../../src/composition/config.ts';
import { measureFor } from '../../src/composition/measure-for.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const golden = '{"query":"card","language":"en","document":"KA-1"}';

test('the fixtures bring golden queries and labelled cases of their own', async () => {
  const measure = await measureFor('files:fixtures', readConfig({}));
  expect(measure.leastShare).toBe(0.8);
  expect(measure.golden.length).toBeGreaterThan(10);
  expect(measure.cases.length).toBeGreaterThan(100);
});

test('a folder brings what it holds, a source that is no folder brings nothing, and the setting comes first', async () => {
  const folder = await temporaryFolder({ 'golden.jsonl': golden });
  const other = await temporaryFolder();
  const found = async (source: string, settings: Record<string, string> = {}) => {
    const measure = await measureFor(source, readConfig(settings));
    return [measure.golden.length, measure.cases.length, measure.leastShare];
  };
  expect(await found(`files:${folder}`)).toEqual([1, 0, 0.8]);
  expect(await found('salesforce')).toEqual([0, 0, 0.8]);
  expect(await found('salesforce', { CAIR_CHECKS: folder, CAIR_LEAST_SHARE: '0.5' })).toEqual([1, 0, 0.5]);
  expect(await found(`files:${folder}`, { CAIR_CHECKS: other })).toEqual([0, 0, 0.8]);
});

test.each(['1.1', '-0.1', 'most'])('the share %s is refused', (share) => {
  expect(() => readConfig({ CAIR_LEAST_SHARE: share })).toThrow(/CAIR_LEAST_SHARE/u);
});
