import { salesforceReplyDestination } from '../../src/adapters/salesforce/reply-destination.ts';
import { sqlCaseStore } from '../../src/adapters/sql/case-store.ts';
import { sqlDeliveryStore } from '../../src/adapters/sql/delivery-store.ts';
import { openDatabase } from '../../src/adapters/sql/sqlite/open-database.ts';
import { deliverReplies } from '../../src/copilot/write-back/deliver-replies.ts';
import { defaultDeliveryRules } from '../../src/copilot/write-back/delivery-rules.ts';
import type { FakeApp } from './salesforce/fake-tokens.ts';

/** A server in a process of its own, to be killed while it writes a reply back: file of the database, address of the org, case, session. */
const [file = '', loginUrl = '', app = '', caseId = '', session = ''] = process.argv.slice(2);
const { clientId, username, privateKey } = JSON.parse(app) as FakeApp;
const database = await openDatabase(file);
const deliveries = deliverReplies({
  cases: sqlCaseStore(database),
  deliveries: sqlDeliveryStore(database),
  destination: salesforceReplyDestination({
    client: {
      login: {
        flow: 'jwt',
        clientId,
        username,
        privateKey: () => privateKey,
        loginUrl,
        audience: 'https://login.salesforce.com',
      },
      apiVersion: '66.0',
      timeoutMs: 20_000,
      apiShare: 1,
    },
    kinds: ['email-draft', 'email', 'comment'],
    sender: 'care@lodestar.example',
    keyField: 'Copilot_Key__c',
  }),
  rules: { ...defaultDeliveryRules, pollMs: 20 },
  worker: 'to be killed',
  now: Date.now,
  chance: () => 0,
  failed: (cause) => process.stderr.write(`${String(cause)}\n`),
});
await deliveries.begin(caseId, session === '' ? null : () => session);
// Whoever started it ends it.
setInterval(() => undefined, 1_000);
