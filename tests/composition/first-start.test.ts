import { afterAll, expect, test } from 'vitest';
import { sqlCaseStore } from '../../src/adapters/sql/case-store.ts';
import { readConfig } from '../../src/composition/config.ts';
import { firstStart } from '../../src/composition/first-start.ts';
import { loadRules } from '../../src/composition/load-rules.ts';
import { openTestKnowledge } from '../support/test-knowledge.ts';

const opened = openTestKnowledge();
afterAll(async () => (await opened).close());

test('a first start that dies while it indexes leaves a queue that the next one completes', async () => {
  const test = await opened;
  const cases = sqlCaseStore(test.database);
  const rules = await loadRules();
  let isDying = true;
  const knowledge: Parameters<typeof firstStart>[0]['knowledge'] = {
    ...test,
    refresh: async (source, options) => {
      if (isDying) throw new Error('killed');
      return { result: await test.reindex(source, options), built: null };
    },
  };
  const start = () =>
    firstStart({ config: readConfig({}), rules, knowledge, cases, progress: () => undefined });
  await expect(start()).rejects.toThrow('killed');
  const before = (await cases.list()).length;
  expect(before).toBeGreaterThan(60);
  isDying = false;
  await start();
  expect(await cases.list()).toHaveLength(before);
  expect((await test.store.counts()).documents.case).toBeGreaterThan(150);
});
