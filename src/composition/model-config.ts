import { z } from 'zod';
import { count, isNewerAzureAddress, secret, serverAddress, setting, text } from './setting-values.ts';

const price = z.coerce.number().nonnegative();

const amount = /^(?:([A-Z]{2})=)?(\d+(?:\.\d+)?)$/u;

/** '20', or '20,SE=50,DE=0': a limit for each market, and others for some. */
const limits = z.string().transform((list, context): ReadonlyMap<string | null, number> => {
  const read = new Map<string | null, number>();
  for (const part of list.split(',')) {
    const [, market, number] = amount.exec(part.trim()) ?? [];
    if (number === undefined) {
      context.addIssue(
        'Limits are numbers, the first for every market and others by its two letters: 20,SE=50',
      );
      return z.NEVER;
    }
    read.set(market ?? null, Number(number));
  }
  return read;
});

/** Every setting of the language model, to be spread into the schema of all settings. */
export const modelSettings = {
  CAIR_MODEL_PROVIDER: z
    .enum(['none', 'openai', 'azure'])
    .default('none')
    .describe('Whose language model is used: none, openai (also any compatible server), azure.'),
  CAIR_MODEL_NAME: setting(text).describe('Model by its name at the server.'),
  CAIR_MODEL_URL: setting(serverAddress).describe(
    'Address of a compatible server with its /v1, or of the Azure resource; OpenAI if left out.',
  ),
  CAIR_MODEL_API_KEY: setting(secret).describe('Key of the server; local servers need none.'),
  CAIR_MODEL_API_VERSION: setting(text).describe('Azure only: version of its API, e.g. 2024-10-21.'),
  CAIR_MODEL_DEPLOYMENT: setting(text).describe(
    'Azure only: name of the deployment; that of the model if left out.',
  ),
  CAIR_MODEL_TIMEOUT_MS: setting(count.max(300_000)).describe(
    'Milliseconds for one try until an answer, or the next piece of one, is there; default 25000.',
  ),
  CAIR_MODEL_TOTAL_TIMEOUT_MS: setting(count.max(600_000)).describe(
    'Milliseconds for all tries of one answer, waits included; default 60000.',
  ),
  CAIR_MODEL_RETRIES: setting(z.coerce.number().int().min(0).max(10)).describe(
    'How often a call that may yet succeed is tried again; default 2.',
  ),
  CAIR_MODEL_STRUCTURED: setting(z.enum(['json-schema', 'json-object', 'none'])).describe(
    'How far the server keeps an answer to a shape; default json-schema for OpenAI and Azure, else json-object.',
  ),
  CAIR_MODEL_STREAMING: setting(z.stringbool()).describe('Whether the server streams; default true.'),
  CAIR_MODEL_STREAM_USAGE: setting(z.stringbool()).describe(
    'Whether the server tells the tokens of a stream when asked; default true.',
  ),
  CAIR_MODEL_OUTPUT_LIMIT: setting(z.enum(['max_completion_tokens', 'max_tokens'])).describe(
    'Field by which the length of an answer is limited; default max_completion_tokens for OpenAI and Azure, else max_tokens.',
  ),
  CAIR_MODEL_TEMPERATURE: setting(z.coerce.number().min(0).max(2)).describe(
    'Temperature from 0 to 2; not sent if left out, as some models take only their own.',
  ),
  CAIR_MODEL_PRICE_INPUT: setting(price).describe('Price of a million tokens of input.'),
  CAIR_MODEL_PRICE_CACHED_INPUT: setting(price).describe(
    'Price of a million tokens of input that the server had cached; as other input if left out.',
  ),
  CAIR_MODEL_PRICE_OUTPUT: setting(price).describe('Price of a million tokens of output.'),
  CAIR_MODEL_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .default('USD')
    .describe('Currency of the prices and of the budget, three letters.'),
  CAIR_MODEL_BUDGET_TOKENS: setting(limits).describe(
    'Tokens that each market may take in a day of UTC: 2000000, or 2000000,SE=5000000,DE=0; no limit if left out.',
  ),
  CAIR_MODEL_BUDGET_MONEY: setting(limits).describe(
    'Money that each market may spend in a day of UTC, written as the tokens are; needs the prices.',
  ),
};

export type ModelSettings = Readonly<z.output<z.ZodObject<typeof modelSettings>>>;

type Name = keyof ModelSettings;

/** What has a default of its own and so is always there. */
const alwaysThere: readonly Name[] = ['CAIR_MODEL_PROVIDER', 'CAIR_MODEL_CURRENCY'];

/** What does not fit together, one sentence each. */
const problems = (given: ModelSettings): readonly (readonly [Name, string])[] => {
  const found: (readonly [Name, string])[] = [];
  const provider = given.CAIR_MODEL_PROVIDER;
  const need = (name: Name, why = '', who = `CAIR_MODEL_PROVIDER=${provider}`): void => {
    if (given[name] === undefined) found.push([name, `${who} needs ${name}${why}`]);
  };
  if (provider === 'none') {
    // Whoever gave a key or an address believes that drafts are written by a model.
    for (const name of Object.keys(modelSettings) as Name[])
      if (given[name] !== undefined && !alwaysThere.includes(name))
        found.push([name, `${name} has no effect unless CAIR_MODEL_PROVIDER is openai or azure`]);
    return found;
  }
  need('CAIR_MODEL_NAME');
  if (provider === 'openai' && given.CAIR_MODEL_URL === undefined)
    need('CAIR_MODEL_API_KEY', ', or CAIR_MODEL_URL if the server is one of your own');
  if (provider === 'azure') {
    need('CAIR_MODEL_URL', ', the address of the resource');
    need('CAIR_MODEL_API_VERSION', ', e.g. 2024-10-21');
    need('CAIR_MODEL_API_KEY');
    if (isNewerAzureAddress(given.CAIR_MODEL_URL ?? ''))
      found.push([
        'CAIR_MODEL_URL',
        'An Azure address that ends in /openai/v1 is asked by CAIR_MODEL_PROVIDER=openai',
      ]);
  } else
    for (const name of ['CAIR_MODEL_API_VERSION', 'CAIR_MODEL_DEPLOYMENT'] as const)
      if (given[name] !== undefined)
        found.push([name, `${name} has no effect unless CAIR_MODEL_PROVIDER=azure`]);
  const pricing: readonly Name[] = ['CAIR_MODEL_PRICE_INPUT', 'CAIR_MODEL_PRICE_OUTPUT'];
  const isPriced = [...pricing, 'CAIR_MODEL_PRICE_CACHED_INPUT' as const].some(
    (name) => given[name] !== undefined,
  );
  if (given.CAIR_MODEL_BUDGET_MONEY !== undefined)
    for (const name of pricing) need(name, '', 'CAIR_MODEL_BUDGET_MONEY');
  else if (isPriced) for (const name of pricing) need(name, '', 'A price of the model');
  return found;
};

/** Adds an issue for each pair of settings that does not fit together; for `superRefine` of the schema of all settings. */
export const checkModelSettings = (given: ModelSettings, context: z.RefinementCtx): void => {
  for (const [name, message] of problems(given)) {
    context.addIssue({ code: 'custom', path: [name], message, input: undefined });
  }
};
