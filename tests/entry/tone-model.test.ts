import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { healthSchema } from '../../src/contract/health.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { toneOpinionSchema, toneRewriteSchema } from '../../src/contract/tone-model.ts';
import { type RunningServer, runCair, startServer } from '../support/cair-process.ts';
import { fails, hangs, says, saysValue } from '../support/model-moves.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { writeSmallSource } from '../support/small-source.ts';

const text =
  'Dear Customer,\n\nPlease be advised that your charging card costs 249 kr.\n\nPlease do not hesitate to contact us.\n\nKind regards\nMira';

const quote = 'your charging card costs 249 kr';
const grades = {
  dimensions: [{ dimension: 'warm', grade: 1, quote }],
  overall: { grade: 2, quote },
};

const settingsOf = (url: string) => ({
  CAIR_MODEL_PROVIDER: 'openai',
  CAIR_MODEL_URL: url,
  CAIR_MODEL_NAME: 'test-model',
  CAIR_MODEL_RETRIES: '0',
});

describe('a language model asked about tone', () => {
  let folder: string;
  let model: ModelServer;
  let server: RunningServer;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cair-tone-model-'));
    model = await startModelServer();
    server = await startServer({
      CAIR_DATA: path.join(folder, 'data'),
      CAIR_SOURCE: writeSmallSource(path.join(folder, 'source')),
      ...settingsOf(model.url),
    });
  });
  afterAll(async () => {
    expect(await server?.stop()).toBe(0);
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    model.requests.length = 0;
  });

  const post = (place: string, signal: AbortSignal | null = null): Promise<Response> =>
    fetch(`${server.address}/api/tone/${place}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, language: 'en', market: 'GB', message: 'Where is my card?' }),
      signal,
    });

  test('is named by the health of the server', async () => {
    const health = healthSchema.parse(await (await fetch(`${server.address}/api/health`)).json());
    expect(health).toMatchObject({ toneModel: 'test-model', extractive: false });
  });

  test('gives a second opinion beside the score', async () => {
    model.answer = () => saysValue(grades);
    const opinion = toneOpinionSchema.parse(await (await post('second-opinion')).json());
    expect(opinion.secondOpinion).toMatchObject({
      model: 'test-model',
      dimensions: { warm: 1, clear: null, overall: 2 },
    });
  });

  test('rewrites, sentence by sentence, and a lie is left out and told', async () => {
    model.answer = () =>
      saysValue({
        sentences: [
          { number: 2, text: 'Your charging card costs 149 kr.' },
          { number: 3, text: 'If anything is unclear, just reply to this message.' },
        ],
      });
    const made = toneRewriteSchema.parse(await (await post('rewrite')).json());
    expect(made).toMatchObject({
      isRewritten: true,
      note: 'One sentence stays as it was: facts would change.',
    });
    expect(made.text).toContain(
      'Please be advised that your charging card costs 249 kr.\n\nIf anything is unclear, just reply',
    );
    expect(made.kept[0]?.changes[0]?.message).toBe('the amount “249 kr” became “149 kr”');
    expect(made.scoreAfter).toBeGreaterThan(made.scoreBefore);
  });

  test('that is cut off leaves the reply with one sentence, and one that is down is 503', async () => {
    model.answer = () => says('{"sentences":[', { finish: 'length' });
    const made = toneRewriteSchema.parse(await (await post('rewrite')).json());
    expect(made).toMatchObject({ text, isRewritten: false });
    expect(made.note).toContain('cut off');
    model.answer = () => fails(500);
    const down = await post('second-opinion');
    expect(down.status).toBe(503);
    expect(problemSchema.parse(await down.json())).toMatchObject({ code: 'model-failed' });
  });

  test('is not asked on when the caller goes away', async () => {
    model.answer = () => hangs();
    const leaving = new AbortController();
    const asking = post('rewrite', leaving.signal);
    await expect.poll(() => model.requests.length, { timeout: 5_000 }).toBe(1);
    leaving.abort();
    await expect(asking).rejects.toThrow();
    await expect.poll(() => model.requests[0]?.isAborted, { timeout: 5_000 }).toBe(true);
    await wait(20);
    expect(model.requests).toHaveLength(1);
  });

  test('grades on the command line when it is asked for, and never else', async () => {
    model.answer = () => saysValue(grades);
    const options = { environment: settingsOf(model.url), input: text };
    const alone = await runCair(['tone', '--profile', 'en-GB'], options);
    expect(alone.exitCode).toBe(0);
    expect(model.requests).toEqual([]);
    const both = await runCair(['tone', '--profile', 'en-GB', '--second-opinion'], options);
    expect(both.stdout).toContain('Second opinion of test-model: clear no grade, warm 1');
    expect(both.stdout.startsWith(alone.stdout.trimEnd())).toBe(true);
    const json = await runCair(['tone', '--profile', 'en-GB', '--second-opinion', '--json'], options);
    expect(toneOpinionSchema.parse(JSON.parse(json.stdout)).secondOpinion?.dimensions.warm).toBe(1);
  });
});

test('without a model the command says so in one sentence', async () => {
  const result = await runCair(['tone', '--second-opinion'], { input: text });
  expect(result.exitCode).toBe(2);
  expect(result.stderr).toContain('No language model is set');
});
