import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sqlCaseStore } from '../../../src/adapters/sql/case-store.ts';
import { sqlDeliveryStore } from '../../../src/adapters/sql/delivery-store.ts';
import { openDatabase } from '../../../src/adapters/sql/sqlite/open-database.ts';
import { deliverReplies } from '../../../src/copilot/write-back/deliver-replies.ts';
import { defaultDeliveryRules } from '../../../src/copilot/write-back/delivery-rules.ts';
import { decisionOf } from '../../support/decision-of.ts';
import { startFixtureOrg } from '../../support/salesforce/test-org.ts';
import { destinationOver, openCaseIn, rowsOfCase } from '../../support/salesforce/written-reply.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const program = fileURLToPath(new URL('../../support/delivery-process.ts', import.meta.url));

test.each([
  ['email-draft', 'EmailMessage'],
  ['email', 'EmailMessage'],
  ['comment', 'CaseComment'],
] as const)(
  'a server killed between writing and the answer leaves one %s',
  async (kind, object) => {
    const org = await startFixtureOrg();
    const { row, careCase } = openCaseIn(org);
    const file = `${await temporaryFolder()}/copilot.db`;
    const database = await openDatabase(file);
    const cases = sqlCaseStore(database);
    await cases.add(careCase);
    await cases.saveDecision(decisionOf({ caseId: careCase.id }), [], kind);
    const session = org.sessionOf('005000000000000077');
    const written = () => rowsOfCase(org, object, row).filter((one) => one['Incoming'] !== true);

    const server = fork(program, [file, org.url, JSON.stringify(org.app), careCase.id, session]);
    onTestFinished(() => void server.kill('SIGKILL'));
    org.faults.afterWrite = () => {
      server.kill('SIGKILL');
      return 'hang';
    };
    await once(server, 'exit');
    expect(written()).toHaveLength(1);
    org.faults.afterWrite = null;

    const deliveries = sqlDeliveryStore(database);
    expect(await deliveries.ofCase(careCase.id)).toMatchObject({ state: 'sending' });
    // The next server starts when the hold of the killed one has ended.
    const later = (): number => Date.now() + 700_000;
    const next = deliverReplies({
      cases,
      deliveries,
      destination: destinationOver(org),
      rules: { ...defaultDeliveryRules, pollMs: 20 },
      worker: 'next',
      now: later,
      chance: () => 0,
      failed: (cause) => {
        throw cause;
      },
    });
    if (kind === 'email-draft') await next.retry(careCase.id, () => session);
    await vi.waitFor(
      async () =>
        expect(await next.ofCase(careCase.id)).toMatchObject({
          state: 'delivered',
          reference: written()[0]?.Id,
        }),
      5_000,
    );
    await next.close();
    await database.destroy();
    expect(written()).toHaveLength(1);
    expect(org.sent).toHaveLength(kind === 'email' ? 1 : 0);
  },
  30_000,
);
