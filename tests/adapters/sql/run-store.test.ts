import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqlRunStore } from '../../../src/adapters/sql/run-store.ts';
import { openDatabase } from '../../../src/adapters/sql/sqlite/open-database.ts';
import type { EvaluationRun } from '../../../src/evaluate/run/evaluation-run.ts';
import { caseResultOf } from '../../evaluate/run/case-result-of.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const runOf = (startedAt: string): EvaluationRun => ({
  format: 'cair-evaluation-run@1',
  suite: { name: 'mine', title: 'Mine', primary: 'reply.chrf' },
  dataset: { name: 'small', version: '1', checksum: 'abc' },
  system: { CAIR_EMBEDDER: 'bundled', seed: 1 },
  startedAt,
  seconds: 1,
  reused: 0,
  definitions: [],
  metrics: [],
  slices: [],
  comparison: null,
  thresholds: [],
  gate: { passed: true, reasons: [] },
  curve: null,
  fixNext: [],
  cases: [caseResultOf()],
});

test('a run comes back as it was after the file was closed, and the later one of a key stands', async () => {
  const file = join(await temporaryFolder(), 'results.db');
  const first = await openDatabase(file);
  await sqlRunStore(first).put('k', runOf('before'));
  await sqlRunStore(first).put('k', runOf('after'));
  await first.destroy();
  const second = await openDatabase(file);
  expect(await sqlRunStore(second).get('k')).toEqual(runOf('after'));
  expect(await sqlRunStore(second).get('another')).toBeNull();
  await second.destroy();
  await expect(sqlRunStore(second).get('k')).rejects.toMatchObject({ code: 'storage-failed' });
});
