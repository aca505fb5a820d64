import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { systemChecksSchema } from '../../src/contract/administration.ts';
import { runCair } from '../support/cair-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('on a machine where nothing has run yet the doctor says what to do, changes nothing and ends well', async () => {
  const folder = await temporaryFolder();
  const { exitCode, stdout } = await runCair(['doctor', '--json'], {
    environment: { CAIR_DATA: `${folder}/data` },
  });
  const { ok, checks } = systemChecksSchema.strict().parse(JSON.parse(stdout));
  expect([exitCode, ok]).toEqual([0, true]);
  const byName = Object.fromEntries(checks.map((check) => [check.name, check]));
  expect(byName['embedding-model']?.state).toBe('ok');
  expect(byName['database']?.remedy).toContain('cair index');
  expect(byName['search-index']?.state).toBe('warning');
  expect(await readdir(folder)).toEqual([]);
});

test('settings that do not fit together are a failed check and exit 1, without the values of secrets', async () => {
  const { exitCode, stdout, stderr } = await runCair(['doctor'], {
    environment: { CAIR_MODEL_API_KEY: 'hush-hush', CAIR_ADMIN_TOKEN: 'short-hush' },
  });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^FAILED {2}settings/u);
  expect(stdout).toContain('CAIR_ADMIN_TOKEN');
  expect(stdout).toContain('1 failed');
  expect(stdout + stderr).not.toContain('hush');
});
