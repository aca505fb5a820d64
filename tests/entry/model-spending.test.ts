import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ModelSpendingJson, modelSpendingSchema } from '../../src/contract/model-spending.ts';
import { runCair, startServer } from '../support/cair-process.ts';
import { saysValue } from '../support/model-moves.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { writeSmallSource } from '../support/small-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let model: ModelServer;
let settings: Readonly<Record<string, string>>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  model = await startModelServer();
  model.answer = () => saysValue({ questions: [] });
  settings = {
    CAIR_DATA: join(folder, 'data'),
    CAIR_SOURCE: writeSmallSource(join(folder, 'source')),
    CAIR_MODEL_PROVIDER: 'openai',
    CAIR_MODEL_URL: model.url,
    CAIR_MODEL_NAME: 'test-model',
    CAIR_MODEL_RETRIES: '0',
    CAIR_MODEL_PRICE_INPUT: '1',
    CAIR_MODEL_PRICE_OUTPUT: '10',
    CAIR_MODEL_BUDGET_TOKENS: '1000000,SE=0',
  };
});
afterAll(() => model.close());

const spendingAt = async (address: string): Promise<ModelSpendingJson> =>
  modelSpendingSchema.parse(await (await fetch(`${address}/api/model/spending`)).json());

const message = { text: 'When is the charging card sent?', language: 'en', market: 'GB' };

const draftAt = async (address: string): Promise<void> => {
  await fetch(`${address}/api/draft`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
};

test('an administrator sees what each market spent today, after a restart and with what a command spent', async () => {
  const first = await startServer(settings);
  await draftAt(first.address);
  const before = await spendingAt(first.address);
  expect(await first.stop()).toBe(0);
  expect(before).toMatchObject({
    model: 'test-model',
    day: new Date().toISOString().slice(0, 10),
    currency: 'USD',
    markets: [
      { market: 'GB', tokenLimit: 1_000_000, moneyLimit: null },
      { market: 'SE', tokens: 0, money: 0, tokenLimit: 0, moneyLimit: null },
    ],
    anyMarket: { tokenLimit: 1_000_000, moneyLimit: null },
  });
  const [spent] = before.markets;
  expect(spent?.tokens).toBeGreaterThan(0);
  expect(spent?.money).toBeGreaterThan(0);
  await runCair(['draft'], { environment: settings, input: JSON.stringify(message) });
  const second = await startServer(settings);
  const after = await spendingAt(second.address);
  expect(await second.stop()).toBe(0);
  expect(after.markets[0]).toEqual({
    ...spent,
    tokens: 2 * (spent?.tokens ?? 0),
    money: expect.closeTo(2 * (spent?.money ?? 0), 9),
  });
});

test('what a check of the language model took counts, asked for by a command or of a server, though nothing is left to spend', async () => {
  const spent = { ...settings, CAIR_MODEL_BUDGET_TOKENS: '0' };
  const server = await startServer(spent);
  const ofChecks = async () =>
    (await spendingAt(server.address)).markets.find(({ market }) => market === null) ?? {
      tokens: 0,
      money: 0,
    };
  const before = await ofChecks();
  await fetch(`${server.address}/api/admin/checks`);
  const once = await ofChecks();
  expect(once.tokens).toBeGreaterThan(before.tokens);
  expect(once.money).toBeGreaterThan(before.money);
  const { stdout } = await runCair(['doctor'], { environment: spent });
  expect(stdout).not.toContain('could not be counted');
  expect((await ofChecks()).tokens - once.tokens).toBe(once.tokens - before.tokens);
  expect(await server.stop()).toBe(0);
});

test('without a language model nothing is spent', async () => {
  const data = { CAIR_DATA: settings['CAIR_DATA'] ?? '', CAIR_SOURCE: settings['CAIR_SOURCE'] ?? '' };
  const server = await startServer(data);
  expect(await spendingAt(server.address)).toMatchObject({ model: null, currency: null, markets: [] });
  expect(await server.stop()).toBe(0);
});
