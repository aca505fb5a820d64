import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fails, says } from '../support/model-moves.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { projectFile } from '../support/project-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { serverChecks } from './live-checks.ts';
import { checkLiveDrafts, liveDrafts } from './live-drafts.ts';
import { type LiveTarget, liveTarget } from './live-target.ts';

let served: ChildProcess;
let quoting: LiveTarget;
let broken: ModelServer;

beforeAll(async () => {
  broken = await startModelServer();
  served = spawn(process.execPath, [projectFile('tests/live/serve-quoting-model.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = served.stdout === null ? [] : await once(served.stdout, 'data');
  quoting = { baseUrl: String(printed).trim(), model: 'quoting-model', apiKey: 'none' };
});
afterAll(async () => {
  served.kill();
  await broken.close();
});

test.each(serverChecks)('a server that does as it is asked passes: $name', async ({ name, run }) => {
  // The fake one says the same, whatever is asked, in JSON mode.
  if (name.endsWith('json-object')) await expect(run(quoting)).rejects.toThrow();
  else await run(quoting);
});

test.each(serverChecks)('a server that fails does not pass: $name', async ({ run }) => {
  broken.answer = () => fails(400);
  await expect(run({ baseUrl: broken.url, model: 'm', apiKey: 'none' })).rejects.toThrow();
});

test('a model that talks instead of answering in a shape does not pass', async () => {
  broken.answer = () => says('Stockholm, of course.');
  const [first] = serverChecks;
  await expect(first?.run({ baseUrl: broken.url, model: 'm', apiKey: 'none' })).rejects.toThrow();
});

test('drafts of five cases by a model that quotes its sources pass; those of another model do not', async () => {
  const drafts = await liveDrafts(quoting, await temporaryFolder());
  checkLiveDrafts(drafts, quoting);
  expect(() => checkLiveDrafts(drafts, { ...quoting, model: 'another' })).toThrow();
});

test('nothing is asked of any server unless both its address and its model are named', () => {
  expect(liveTarget({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' })).toBeNull();
  expect(liveTarget({ CAIR_LIVE_MODEL: 'm' })).toBeNull();
  expect(liveTarget({ OPENAI_BASE_URL: 'http://a/v1', CAIR_LIVE_MODEL: 'm' })).toEqual({
    baseUrl: 'http://a/v1',
    model: 'm',
    apiKey: 'none',
  });
});
