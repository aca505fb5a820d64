import { expect, test } from 'vitest';
import { suiteConfig } from '../../src/composition/suite-config.ts';

const config = (
  system: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
) => suiteConfig('suites/mine.yaml', { system }, environment);

test('the settings of a suite stand over those of the environment', () => {
  const { CAIR_DATA, CAIR_EMBEDDING_MODEL } = config(
    { CAIR_EMBEDDING_MODEL: 'm2' },
    { CAIR_DATA: 'here', CAIR_EMBEDDER: 'openai', CAIR_EMBEDDING_MODEL: 'm1', CAIR_EMBEDDING_API_KEY: 'k' },
  );
  expect([CAIR_DATA, CAIR_EMBEDDING_MODEL]).toEqual(['here', 'm2']);
});

test.each([
  'CAIR_DATA',
  'CAIR_SOURCE',
  'CAIR_SALESFORCE_URL',
  'CAIR_HOSTS',
  'CAIR_PORT',
  'CAIR_JOBS',
  'CAIR_REDIS_URL',
  'CAIR_ADMIN_TOKEN',
  'CAIR_INDEX',
  'CAIR_EMBEDDING_API_KEY',
  'CAIR_EMBEDDING_URL',
  'CAIR_MODEL_API_KEY',
  'CAIR_MODEL_URL',
  'CAIR_MODEL_BUDGET_MONEY',
  'CAIR_TRANSFORMERS_MODULE',
  'CAIR_EMBEDDING_DOWNLOAD',
])('a suite may not set %s, and why is said in one sentence', (name) => {
  expect(() => config({ [name]: '1' })).toThrow(
    expect.objectContaining({
      code: 'input-invalid',
      message: expect.stringMatching(new RegExp(`^suites/mine\\.yaml: system\\.${name}: [^.\n]+\\.$`, 'u')),
    }),
  );
});

test('a value that no setting takes is the fault of the suite, a wrong environment is not', () => {
  expect(() => config({ CAIR_EMBEDDER: 'bundeld' })).toThrow(/^suites\/mine\.yaml: system: .*bundled/u);
  expect(() => config({ CAIR_EMBEDDER: 'bundled' }, { CAIR_PORT: 'eighty' })).toThrow(
    expect.objectContaining({ code: 'configuration-invalid' }),
  );
});

test('files and folders are meant from the place of the suite, names of models are not', () => {
  expect(config({ CAIR_VOCABULARY: '../words.yaml' }).CAIR_VOCABULARY).toBe('words.yaml');
  expect(config({ CAIR_VOCABULARY: '/words.yaml' }).CAIR_VOCABULARY).toBe('/words.yaml');
  const transformers = { CAIR_EMBEDDER: 'transformers' };
  expect(config({ ...transformers, CAIR_EMBEDDING_MODEL: './model' }).CAIR_EMBEDDING_MODEL).toBe(
    './suites/model',
  );
  const openAi = { CAIR_EMBEDDER: 'openai', CAIR_EMBEDDING_MODEL: 'org/model' };
  expect(config(openAi, { CAIR_EMBEDDING_API_KEY: 'k' }).CAIR_EMBEDDING_MODEL).toBe('org/model');
});
