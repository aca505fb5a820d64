import { expect, test } from 'vitest';
import { runCair } from '../support/cair-process.ts';
import { eraseRow, rowWith } from '../support/salesforce/org-rows.ts';
import { startSmallOrg } from '../support/salesforce/sync-stage.ts';
import { settingsOf } from '../support/salesforce/test-org.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('cair sync loads an org, finds nothing to do the second time, and compares the ids when asked to', async () => {
  const org = await startSmallOrg();
  const environment = await settingsOf(org, { CAIR_DATA: await temporaryFolder() });
  const sync = async (...options: readonly string[]) => {
    const { exitCode, stdout, stderr } = await runCair(['sync', ...options, '--json'], { environment });
    return {
      exitCode,
      stderr,
      told: exitCode === 0 ? (JSON.parse(stdout) as Record<string, unknown>) : null,
    };
  };
  const first = await sync();
  expect(first).toMatchObject({ exitCode: 0, told: { source: 'salesforce', removed: 0, failure: null } });
  expect(first.told?.['written']).toBeGreaterThan(5);
  expect(first.told).not.toHaveProperty('origin');
  expect((await sync()).told).toMatchObject({ kind: 'sync', written: 0, removed: 0 });

  eraseRow(org, 'Case', rowWith(org, 'Case', { CaseNumber: '00304520' }));
  // The whole case, and its two questions with their answers.
  expect((await sync('--reconcile')).told).toMatchObject({ kind: 'reconcile', written: 0, removed: 3 });

  org.faults.noAccess = true;
  const refused = await sync();
  expect(refused.exitCode).not.toBe(0);
  expect(refused.stderr).toMatch(/^cair: /mu);
}, 60_000);
