import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from '../support/cair-process.ts';
import { draftRunClient, readRun, typesOf } from '../support/draft-run-client.ts';
import { writeSmallSource } from '../support/small-source.ts';

test('without a model a draft is read along as well: its answers are null and the draft is the same', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cair-draft-run-plain-'));
  const server = await startServer({
    CAIR_DATA: path.join(folder, 'data'),
    CAIR_SOURCE: writeSmallSource(path.join(folder, 'source')),
  });
  const client = draftRunClient(server.address);
  const id = await client.addCase();
  const run = await client.start(id);
  const read = await readRun(await client.follow(run.id));
  expect(typesOf(read)).toEqual(['questions', 'evidence', 'answer', 'draft']);
  expect(read.flatMap(({ event }) => (event.type === 'answer' ? [event.text] : []))).toEqual([null, null]);
  const last = read.at(-1)?.event;
  const { id: made } = (await (
    await fetch(`${server.address}/api/cases/${id}/draft`, { method: 'POST' })
  ).json()) as { id: string };
  expect(last?.type === 'draft' ? last.draft.id : null).toBe(made);
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
