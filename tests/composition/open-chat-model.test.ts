import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../src/composition/config.ts';
import { checkModelSettings, modelSettings } from '../../src/composition/model-config.ts';
import { budgetLimitsOf, modelPricesOf, openChatModel } from '../../src/composition/open-chat-model.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';

let server: ModelServer;

beforeAll(async () => {
  server = await startModelServer();
});
beforeEach(() => {
  server.requests.length = 0;
});
afterAll(() => server.close());

const schema = z.object(modelSettings).superRefine(checkModelSettings);

const read = (environment: Record<string, string>) => schema.parse(environment);

const messages = (environment: Record<string, string>): readonly string[] =>
  schema.safeParse(environment).error?.issues.map(({ message }) => message) ?? [];

const own = {
  CAIR_MODEL_PROVIDER: 'openai',
  CAIR_MODEL_NAME: 'm',
  CAIR_MODEL_URL: 'http://localhost:8000/v1',
};

const shape = { name: 'answer', schema: z.object({ answer: z.string() }) };

test('without any setting there is no model, no price and no budget', () => {
  const settings = readConfig({ CAIR_MODEL_NAME: '', CAIR_MODEL_API_KEY: '' });
  expect(openChatModel(settings)).toBeNull();
  expect(modelPricesOf(settings).size).toBe(0);
  expect(budgetLimitsOf(settings)).toBeNull();
});

test('a server of our own is opened with what it can do and how it is asked', async () => {
  const settings = readConfig({
    ...own,
    CAIR_MODEL_URL: server.url,
    CAIR_MODEL_API_KEY: 'key-1',
    CAIR_MODEL_STRUCTURED: 'json-schema',
    CAIR_MODEL_STREAMING: 'false',
    CAIR_MODEL_STREAM_USAGE: 'false',
    CAIR_MODEL_TEMPERATURE: '0.2',
    CAIR_MODEL_OUTPUT_LIMIT: 'max_completion_tokens',
  });
  const model = openChatModel(settings);
  expect(model?.capabilities).toEqual({ structured: 'json-schema', streaming: false, usageInStream: false });
  const user = [{ role: 'user', text: 'Hi' }] as const;
  await model?.complete({ messages: user, shape, maxOutputTokens: 9 });
  const [request] = server.requests;
  expect(request?.headers.authorization).toBe('Bearer key-1');
  expect(request?.body).toMatchObject({
    model: 'm',
    temperature: 0.2,
    max_completion_tokens: 9,
    response_format: { type: 'json_schema' },
  });
});

test('OpenAI is opened by name and key, Azure by resource, version and deployment', () => {
  const openai = { CAIR_MODEL_PROVIDER: 'openai', CAIR_MODEL_NAME: 'gpt-5-mini', CAIR_MODEL_API_KEY: 'k' };
  expect(openChatModel(read(openai))?.capabilities.structured).toBe('json-schema');
  const azure = openChatModel(
    read({
      ...openai,
      CAIR_MODEL_PROVIDER: 'azure',
      CAIR_MODEL_URL: 'https://lodestar.openai.azure.com',
      CAIR_MODEL_API_VERSION: '2024-10-21',
      CAIR_MODEL_DEPLOYMENT: 'care',
    }),
  );
  expect(azure).toMatchObject({ name: 'gpt-5-mini', capabilities: { structured: 'json-schema' } });
});

test('prices and budgets are read, with markets of their own', () => {
  const settings = read({
    ...own,
    CAIR_MODEL_PRICE_INPUT: '0.25',
    CAIR_MODEL_PRICE_OUTPUT: '2',
    CAIR_MODEL_BUDGET_TOKENS: '2000000, SE=5000000',
    CAIR_MODEL_BUDGET_MONEY: 'DE=0.5',
  });
  expect([...modelPricesOf(settings)]).toEqual([
    ['m', { input: 0.25, cachedInput: undefined, output: 2, currency: 'USD' }],
  ]);
  const limits = budgetLimitsOf(settings);
  expect(limits?.anyMarket).toEqual({ tokens: 2_000_000, money: null });
  expect(limits?.byMarket.get('SE')).toEqual({ tokens: 5_000_000, money: null });
  expect(limits?.byMarket.get('DE')).toEqual({ tokens: 2_000_000, money: 0.5 });
});

test('the key is shown by no print-out of the settings', () => {
  const settings = read({ ...own, CAIR_MODEL_API_KEY: 'sk-planted' });
  expect(`${inspect(settings)} ${JSON.stringify(settings)}`).not.toContain('sk-planted');
});

const azure = { CAIR_MODEL_PROVIDER: 'azure', CAIR_MODEL_NAME: 'm' };

const wrong: Readonly<Record<string, readonly [Record<string, string>, ...RegExp[]]>> = {
  'a key without a provider': [
    { CAIR_MODEL_API_KEY: 'k' },
    /API_KEY has no effect unless CAIR_MODEL_PROVIDER/u,
  ],
  'a budget without a provider': [{ CAIR_MODEL_BUDGET_TOKENS: '5' }, /has no effect unless/u],
  'OpenAI without model and key': [
    { CAIR_MODEL_PROVIDER: 'openai' },
    /needs CAIR_MODEL_NAME$/u,
    /needs CAIR_MODEL_API_KEY, or CAIR_MODEL_URL/u,
  ],
  'Azure without address, version and key': [
    azure,
    /needs CAIR_MODEL_URL/u,
    /needs CAIR_MODEL_API_VERSION/u,
    /needs CAIR_MODEL_API_KEY/u,
  ],
  'the newer Azure address with the older way to ask': [
    {
      ...azure,
      CAIR_MODEL_API_KEY: 'k',
      CAIR_MODEL_API_VERSION: 'v1',
      CAIR_MODEL_URL: 'https://lodestar.openai.azure.com/openai/v1/',
    },
    /asked by CAIR_MODEL_PROVIDER=openai/u,
  ],
  'a deployment without Azure': [{ ...own, CAIR_MODEL_DEPLOYMENT: 'd' }, /no effect unless .*=azure/u],
  'a budget of money without prices': [
    { ...own, CAIR_MODEL_BUDGET_MONEY: '5', CAIR_MODEL_PRICE_INPUT: '1' },
    /BUDGET_MONEY needs CAIR_MODEL_PRICE_OUTPUT/u,
  ],
  'one price of two': [{ ...own, CAIR_MODEL_PRICE_OUTPUT: '1' }, /needs CAIR_MODEL_PRICE_INPUT/u],
  'a budget that is no number': [
    { ...own, CAIR_MODEL_BUDGET_TOKENS: '5,Sweden=2' },
    /two letters: 20,SE=50/u,
  ],
  'a login in the address': [{ ...own, CAIR_MODEL_URL: 'http://a:b@localhost/v1' }, /neither a login nor/u],
  'a temperature out of range': [{ ...own, CAIR_MODEL_TEMPERATURE: '3' }, /<=2/u],
};

test.each(Object.entries(wrong))('%s is told in a sentence', (_, [environment, ...expected]) => {
  const told = messages(environment);
  expect(told).toHaveLength(expected.length);
  expected.forEach((pattern, at) => {
    expect(told[at]).toMatch(pattern);
  });
});
