import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqlPassageStore } from '../../src/adapters/sql/passage-store.ts';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';
import { readConfig } from '../../src/composition/config.ts';
import { openSource } from '../../src/composition/open-source.ts';
import { updateKnowledge } from '../../src/composition/update-knowledge.ts';
import { fixtureOrg } from '../support/salesforce/fixture-org.ts';
import { mappingFile, startFixtureOrg } from '../support/salesforce/test-org.ts';
import { writeSmallSource } from '../support/small-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const complete = {
  CAIR_SALESFORCE_URL: 'https://lodestar.my.salesforce.com',
  CAIR_SALESFORCE_CLIENT_ID: 'app',
  CAIR_SALESFORCE_USER: 'copilot@lodestar.example',
  CAIR_SALESFORCE_PRIVATE_KEY: 'key',
};

const open = (environment: Readonly<Record<string, string>>) =>
  openSource('salesforce', readConfig(environment));

test('a complete set of settings opens the source and asks nothing of the org yet', async () => {
  expect((await open(complete)).name).toBe('salesforce');
});

test.each(['CAIR_SALESFORCE_URL', 'CAIR_SALESFORCE_CLIENT_ID', 'CAIR_SALESFORCE_USER'])(
  'without %s it is named',
  async (name) => {
    await expect(open({ ...complete, [name]: '' })).rejects.toThrow(
      `The source salesforce needs ${name} (docs/salesforce.md).`,
    );
  },
);

test('the client credentials flow asks for its secret', async () => {
  const given = { ...complete, CAIR_SALESFORCE_FLOW: 'client-credentials' };
  await expect(open(given)).rejects.toThrow(/needs CAIR_SALESFORCE_CLIENT_SECRET/u);
});

test.each([
  ['CAIR_SALESFORCE_URL', 'http://lodestar.my.salesforce.com', /https/u],
  ['CAIR_SALESFORCE_API_VERSION', '66', /CAIR_SALESFORCE_API_VERSION/u],
  ['CAIR_SALESFORCE_PAGE_ROWS', '5000', /CAIR_SALESFORCE_PAGE_ROWS/u],
])('%s=%s is refused', (name, value, words) => {
  expect(() => readConfig({ ...complete, [name]: value })).toThrow(words);
});

test('no print of the settings holds a secret', () => {
  const config = readConfig({
    ...complete,
    CAIR_SALESFORCE_CLIENT_SECRET: 'hush',
    CAIR_SALESFORCE_PRIVATE_KEY: 'hush',
  });
  expect(JSON.stringify(config)).not.toContain('hush');
});

test('cair index --source salesforce gives the record that the files give', async () => {
  const folder = await temporaryFolder();
  const files = writeSmallSource(join(folder, 'source'));
  const org = await startFixtureOrg({ tables: fixtureOrg(join(folder, 'source')) });
  const keyFile = join(folder, 'key.pem');
  await writeFile(keyFile, org.app.privateKey);
  const settings = {
    CAIR_SALESFORCE_URL: org.url,
    CAIR_SALESFORCE_CLIENT_ID: org.app.clientId,
    CAIR_SALESFORCE_USER: org.app.username,
    CAIR_SALESFORCE_PRIVATE_KEY_FILE: keyFile,
    CAIR_SALESFORCE_MAPPING: mappingFile,
  };
  const recordOf = async (source: string): Promise<readonly unknown[]> => {
    const data = join(folder, source.slice(0, 5));
    const progress = () => undefined;
    await updateKnowledge(readConfig({ ...settings, CAIR_DATA: data }), source, {
      full: false,
      dryRun: false,
      progress,
    });
    const database = await openDatabase(join(data, 'copilot.db'));
    const records = [];
    for await (const { passage, hash } of sqlPassageStore(database).all()) records.push([passage.id, hash]);
    await database.destroy();
    return records.sort();
  };
  const ofSalesforce = await recordOf('salesforce');
  expect(ofSalesforce.length).toBeGreaterThan(10);
  expect(ofSalesforce).toEqual(await recordOf(files));
});
