import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { embeddingCheck } from '../../../src/composition/doctor/embedding-check.ts';
import { languageModelCheck } from '../../../src/composition/doctor/language-model-check.ts';
import { productDataChecks } from '../../../src/composition/doctor/product-data-checks.ts';
import { qdrantCheck } from '../../../src/composition/doctor/qdrant-check.ts';
import { redisCheck } from '../../../src/composition/doctor/redis-check.ts';
import { CopilotError } from '../../../src/fault/copilot-error.ts';
import { memoryBudgetStore } from '../../../src/model/memory-budget-store.ts';
import { type BudgetStore, budgetDay } from '../../../src/model/model-budget.ts';
import { fakeEmbedder } from '../../support/fake-embedder.ts';
import { fails, saysValue } from '../../support/model-moves.ts';
import { type ModelServer, startModelServer } from '../../support/model-server.ts';
import { findRedisServer, type RedisServer, startRedisServer } from '../../support/redis-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { doctorPartsOf, lookBy } from './doctor-parts-of.ts';

/** A port on which nothing listens. */
const nowhere = '127.0.0.1:9';

describe('the embedding model', () => {
  test('that answers with its dimensions is fine', async () => {
    const embedder = fakeEmbedder();
    const found = await lookBy(embeddingCheck, {}, { embedder: async () => embedder });
    expect(found).toMatchObject({ state: 'ok', says: expect.stringContaining(`${embedder.dimensions} dim`) });
  });

  test('that answers with others is not the one that is set', async () => {
    const embedder = { ...fakeEmbedder(), dimensions: 999 };
    const found = await lookBy(embeddingCheck, {}, { embedder: async () => embedder });
    expect(found).toMatchObject({ state: 'failed', says: expect.stringContaining('instead of 999') });
  });

  test('that cannot be reached is told with the settings to correct', async () => {
    const settings = {
      CAIR_EMBEDDER: 'openai',
      CAIR_EMBEDDING_MODEL: 'm',
      CAIR_EMBEDDING_URL: `http://${nowhere}/v1`,
    };
    const fault = new CopilotError('embedder-failed', 'The embedding server could not be reached.');
    const found = await lookBy(embeddingCheck, settings, { embedder: () => Promise.reject(fault) });
    expect(found).toMatchObject({ state: 'failed', remedy: expect.stringContaining('CAIR_EMBEDDING_URL') });
  });
});

describe('the language model', () => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer();
  });
  afterAll(() => server.close());
  const look = (spending: BudgetStore = memoryBudgetStore()) =>
    lookBy(
      languageModelCheck,
      {
        CAIR_MODEL_PROVIDER: 'openai',
        CAIR_MODEL_NAME: 'test-model',
        CAIR_MODEL_URL: server.url,
        CAIR_MODEL_API_KEY: 'hush-hush',
        CAIR_MODEL_PRICE_INPUT: '1',
        CAIR_MODEL_PRICE_OUTPUT: '10',
      },
      { spending: async () => spending },
    );

  test('that keeps to the shape is fine', async () => {
    server.answer = () => saysValue({ ready: true });
    expect(await look()).toMatchObject({ state: 'ok', says: expect.stringContaining('test-model') });
  });

  test('that does not keep to it works and should be seen to', async () => {
    server.answer = () => saysValue({ prepared: 1 });
    expect(await look()).toMatchObject({
      state: 'warning',
      remedy: expect.stringContaining('CAIR_MODEL_STRUCTURED'),
    });
  });

  test('that refuses the key is told, without the key', async () => {
    server.answer = () => fails(401, { code: 'invalid_api_key' });
    const found = await look();
    expect(found).toMatchObject({ state: 'failed' });
    expect(`${found.says}${found.remedy}`).toMatch(/key/iu);
    expect(JSON.stringify(found)).not.toContain('hush');
  });

  test.each([
    ['as asked', { ready: true }],
    ['in another shape', { prepared: 1 }],
  ])('that answers %s has cost something, which counts for no market', async (_how, answer) => {
    server.answer = () => saysValue(answer);
    const store = memoryBudgetStore();
    await look(store);
    const spent = await store.spent({ market: null, day: budgetDay(new Date()) });
    expect(spent.tokens).toBeGreaterThan(0);
    expect(spent.money).toBeGreaterThan(0);
  });

  test('that refuses the key has cost nothing', async () => {
    server.answer = () => fails(401, { code: 'invalid_api_key' });
    const store = memoryBudgetStore();
    await look(store);
    expect((await store.spentOn(budgetDay(new Date()))).size).toBe(0);
  });

  test('that answers is fine where what it took cannot be kept, which is said', async () => {
    server.answer = () => saysValue({ ready: true });
    const add = () => Promise.reject(new CopilotError('storage-failed', 'The disk is full.'));
    const found = await look({ ...memoryBudgetStore(), add });
    expect(found).toMatchObject({ state: 'ok', says: expect.stringContaining('could not be counted') });
  });

  test('that is not set is not used', async () => {
    expect((await lookBy(languageModelCheck)).state).toBe('not-used');
  });
});

describe('Qdrant', () => {
  const lookAt = async (answers: Readonly<Record<string, unknown>>) => {
    const server = createServer((request, response) => {
      const body = answers[request.url ?? ''];
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body ?? {}));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return lookBy(qdrantCheck, { CAIR_INDEX: 'qdrant', CAIR_QDRANT_URL: url });
  };
  const version = (name: string) => ({ title: 'qdrant', version: name });
  const aliases = (...names: readonly string[]) => ({
    result: { aliases: names.map((alias_name) => ({ alias_name, collection_name: `${alias_name}-3` })) },
  });
  const collection = (status: string) => ({ result: { status, points_count: 42 } });

  test('of a known version with its collection is fine', async () => {
    const answers = { '/': version('1.19.2'), '/aliases': aliases('care-copilot') };
    const found = await lookAt({ ...answers, '/collections/care-copilot-3': collection('green') });
    expect(found).toEqual({
      state: 'ok',
      says: 'Qdrant 1.19.2 answers; care-copilot-3 holds 42 points.',
      remedy: null,
    });
    const broken = await lookAt({ ...answers, '/collections/care-copilot-3': collection('red') });
    expect(broken.state).toBe('failed');
  });

  test.each(['1.9.0', '1.17.4', '2.19.0'])('of version %s was not tried', async (name) => {
    expect(await lookAt({ '/': version(name), '/aliases': aliases() })).toMatchObject({
      state: 'warning',
      remedy: expect.stringContaining('1.19'),
    });
  });

  test('without the collection is told how to get it', async () => {
    expect(await lookAt({ '/': version('1.18.0'), '/aliases': aliases('another') })).toMatchObject({
      state: 'warning',
      says: expect.stringContaining('no collection care-copilot'),
    });
  });

  test('that cannot be reached is told, and is not looked for where LanceDB is used', async () => {
    const away = { CAIR_INDEX: 'qdrant', CAIR_QDRANT_URL: `http://${nowhere}` };
    expect(await lookBy(qdrantCheck, away)).toMatchObject({
      state: 'failed',
      remedy: expect.stringContaining('CAIR_QDRANT_URL'),
    });
    expect((await lookBy(qdrantCheck)).state).toBe('not-used');
  });
});

const redisServer = findRedisServer();

describe.skipIf(redisServer === null)('Redis (skipped where there is no redis-server)', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedisServer(redisServer ?? '');
  });
  afterAll(() => redis?.stop());
  const look = () => lookBy(redisCheck, { CAIR_JOBS: 'bullmq', CAIR_REDIS_URL: redis.url });
  const configure = async (key: string, value: string): Promise<void> => {
    const { Redis } = await import('ioredis');
    const client = new Redis(redis.url);
    await client.config('SET', key, value);
    client.disconnect();
  };

  test('that keeps what it is given is fine', async () => {
    expect(await look()).toMatchObject({ state: 'ok', says: expect.stringMatching(/^Redis \d+\.\d+/u) });
  });

  test('that throws away or forgets jobs is a warning', async () => {
    await configure('maxmemory-policy', 'allkeys-lru');
    expect(await look()).toMatchObject({ state: 'warning', says: expect.stringContaining('allkeys-lru') });
    await configure('maxmemory-policy', 'noeviction');
    // Not switched on again: Redis would then write a file and not stop before that is done.
    await configure('appendonly', 'no');
    expect(await look()).toMatchObject({ state: 'warning', remedy: 'Set appendonly yes in Redis.' });
  });
});

test('a Redis that is away is told without its password', async () => {
  const url = `redis://care:hush-hush@${nowhere}`;
  const found = await lookBy(redisCheck, { CAIR_JOBS: 'bullmq', CAIR_REDIS_URL: url });
  expect(found).toMatchObject({ state: 'failed', says: expect.stringContaining(nowhere) });
  expect(JSON.stringify(found)).not.toContain('hush');
});

test('rules and prompts that ship can be read; a vocabulary that cannot is told', async () => {
  const look = async (file: string) => {
    const probes = productDataChecks(await doctorPartsOf({ CAIR_VOCABULARY: file }));
    return Promise.all(probes.map(async ({ name, look }) => [name, (await look()).state]));
  };
  const folder = await temporaryFolder({ 'words.yaml': 'compounds: 7\n' });
  expect(await look(`${folder}/words.yaml`)).toEqual([
    ['rules', 'ok'],
    ['prompts', 'ok'],
    ['vocabulary', 'failed'],
  ]);
});
