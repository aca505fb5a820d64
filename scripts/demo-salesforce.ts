/**
 * Starts a fake Salesforce org on 127.0.0.1 that holds the fixtures, or so many generated cases with three mails each, and says by
 * which settings it is read.
 *
 *   npm run demo:salesforce -- [--port 8090] [--cases 200000] [--json]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startFakeSalesforce } from '../tests/support/salesforce/fake-salesforce.ts';
import { fixtureOrg } from '../tests/support/salesforce/fixture-org.ts';
import { generatedOrg } from '../tests/support/salesforce/generated-org.ts';
import { sampleTexts } from '../tests/support/salesforce/sample-texts.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    cases: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const fixtures = file('fixtures');
const org = await startFakeSalesforce({
  tables:
    values.cases === undefined
      ? fixtureOrg(fixtures)
      : generatedOrg(Number(values.cases), sampleTexts(fixtures)),
  port: Number(values.port),
});

// The key is made anew with each start.
const folder = resolve(process.env['CAIR_DATA'] ?? 'data');
const keyFile = `${folder}/demo-salesforce-key.pem`;
mkdirSync(folder, { recursive: true });
writeFileSync(keyFile, org.app.privateKey, { mode: 0o600 });

const settings = {
  CAIR_SALESFORCE_URL: org.url,
  CAIR_SALESFORCE_CLIENT_ID: org.app.clientId,
  CAIR_SALESFORCE_USER: org.app.username,
  CAIR_SALESFORCE_PRIVATE_KEY_FILE: keyFile,
  CAIR_SALESFORCE_MAPPING: file('tests/support/salesforce/field-mapping.yaml'),
};

if (values.json) process.stdout.write(`${JSON.stringify(settings)}\n`);
else {
  process.stdout.write(
    `A fake Salesforce org runs on ${org.url}; stop it with Ctrl-C. In another window:\n\n`,
  );
  for (const [name, value] of Object.entries(settings)) process.stdout.write(`export ${name}='${value}'\n`);
  process.stdout.write('\nnpm run cair -- index --source salesforce\n');
}
