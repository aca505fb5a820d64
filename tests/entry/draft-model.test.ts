import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftSchema } from '../../src/contract/draft.ts';
import { healthSchema } from '../../src/contract/health.ts';
import { type RunningServer, runCair, startServer } from '../support/cair-process.ts';
import { fails, hangs, type ModelMove, saysValue } from '../support/model-moves.ts';
import { type ModelServer, type ModelServerRequest, startModelServer } from '../support/model-server.ts';
import { writeSmallSource } from '../support/small-source.ts';

const message = 'Hi,\n\nWhen is the charging card sent?\n\nMoira';

const isDissection = ({ body }: ModelServerRequest): boolean =>
  (body.messages.at(-1)?.content ?? '').endsWith('What does the customer want answered?');

const writes =
  (text: string) =>
  (request: ModelServerRequest): ModelMove =>
    isDissection(request)
      ? saysValue({ questions: [] })
      : saysValue({ question: 1, sentences: [{ text, sources: [1] }], unanswered: false });

describe('a language model that writes drafts', () => {
  let folder: string;
  let data: string;
  let model: ModelServer;
  let server: RunningServer;
  let settings: Readonly<Record<string, string>>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'cair-draft-model-'));
    data = path.join(folder, 'data');
    model = await startModelServer();
    settings = {
      CAIR_DATA: data,
      CAIR_SOURCE: writeSmallSource(path.join(folder, 'source')),
      CAIR_MODEL_PROVIDER: 'openai',
      CAIR_MODEL_URL: model.url,
      CAIR_MODEL_NAME: 'test-model',
      CAIR_MODEL_RETRIES: '0',
      CAIR_MODEL_TIMEOUT_MS: '400',
      CAIR_MODEL_PRICE_INPUT: '1',
      CAIR_MODEL_PRICE_OUTPUT: '10',
    };
    server = await startServer(settings);
  });
  afterAll(async () => {
    expect(await server?.stop()).toBe(0);
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    model.requests.length = 0;
  });

  const draft = async () => {
    const response = await fetch(`${server.address}/api/draft`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'IN-1', text: message, language: 'en', market: 'GB' }),
    });
    return draftSchema.parse(await response.json());
  };

  test('is told by the health of the server, and writes what holds', async () => {
    const health = healthSchema.parse(await (await fetch(`${server.address}/api/health`)).json());
    expect(health.extractive).toBe(false);
    const text = 'Your charging card is sent after the handover.';
    model.answer = writes(text);
    const made = await draft();
    expect(made.draft.text).toContain(text);
    expect(made.writing).toMatchObject({
      model: 'test-model',
      inputTokens: 200,
      outputTokens: 40,
      money: { currency: 'USD' },
    });
    expect(made.writing?.answers[0]?.maker).toMatchObject({ model: 'test-model', prompt: 'answer-question' });
  });

  test.each([
    ['lies', writes('Your charging card costs 5 kr and is sent by https://evil.example.'), /does not hold/u],
    ['is slow', () => hangs(), /did not answer|took too long/u],
    ['is down', () => fails(503), /did not answer/u],
  ])('and %s leaves the extractive draft', async (_, answer, note) => {
    model.answer = answer;
    const made = await draft();
    expect(made.draft.text).not.toContain('evil');
    expect(made.draft.text).toContain('handover');
    expect(made.writing?.answers[0]?.maker).toBeNull();
    expect(made.draft.notes.join('\n')).toMatch(note);
  });

  test('is named in one line by cair draft, which says so too where none is set', async () => {
    const text = 'Your charging card is sent after the handover.';
    model.answer = writes(text);
    const written = await runCair(['draft'], { environment: settings, input: message });
    expect(written.stdout).toContain(text);
    expect(written.stderr).toMatch(
      /^Written by test-model \(answer-question@\d+\+[0-9a-f]{8}\): 1 of 1 answers; 240 tokens, 0\.0006 USD\.$/mu,
    );
    const { CAIR_DATA = '', CAIR_SOURCE = '' } = settings;
    const plain = await runCair(['draft', '--json'], {
      environment: { CAIR_DATA, CAIR_SOURCE },
      input: message,
    });
    expect(plain.stderr).toBe('');
    expect(JSON.parse(plain.stdout)).not.toHaveProperty('writing');
    const told = await runCair(['draft'], { environment: { CAIR_DATA, CAIR_SOURCE }, input: message });
    expect(told.stderr).toContain(
      'No language model is set: drafts are put together from sentences of the sources.',
    );
    expect(told.stdout).not.toContain('No language model');
  });
});
