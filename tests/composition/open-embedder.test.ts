import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkEmbedderSettings, embedderSettings } from '../../src/composition/embedder-config.ts';
import { openEmbedder } from '../../src/composition/open-embedder.ts';
import { standInEmbeddingServer } from '../support/embedding-server.ts';
import { fakeTransformersUrl } from '../support/fake-transformers.ts';

const server = standInEmbeddingServer();

const schema = z.object(embedderSettings).superRefine(checkEmbedderSettings);

const read = (environment: Record<string, string>) => schema.parse(environment);

const messages = (environment: Record<string, string>): readonly string[] => {
  const { error } = schema.safeParse(environment);
  return error?.issues.map(({ message }) => message) ?? [];
};

test('without any setting the bundled model is opened', async () => {
  const settings = read({ CAIR_EMBEDDING_MODEL: '', CAIR_EMBEDDING_API_KEY: '' });
  const embedder = await openEmbedder(settings, 'data');
  expect(embedder.languages).toEqual(['en']);
  await embedder.close();
});

test('OpenAI is opened by model and key', async () => {
  const settings = read({
    CAIR_EMBEDDER: 'openai',
    CAIR_EMBEDDING_MODEL: 'text-embedding-3-large',
    CAIR_EMBEDDING_API_KEY: 'sk-1',
    CAIR_EMBEDDING_DIMENSIONS: '4',
    CAIR_EMBEDDING_REVISION: '2026-11',
  });
  const embedder = await openEmbedder(settings, 'data');
  expect(embedder.id).toBe('openai:text-embedding-3-large:4:cut8192:revision-2026-11');
  expect(embedder.languages).toBe('any');
  await embedder.embed(['One.'], 'query');
  expect(server.requests[0]?.headers.get('authorization')).toBe('Bearer sk-1');
  expect(server.requests[0]?.dimensions).toBe(4);
});

test('a server of our own is opened by its address, with prefixes and limits', async () => {
  const settings = read({
    CAIR_EMBEDDER: 'openai',
    CAIR_EMBEDDING_URL: 'http://localhost:8000/v1',
    CAIR_EMBEDDING_MODEL: 'intfloat/multilingual-e5-small',
    CAIR_EMBEDDING_QUERY_PREFIX: 'query: ',
    CAIR_EMBEDDING_PASSAGE_PREFIX: 'passage: ',
    CAIR_EMBEDDING_MAX_TOKENS: '256',
    CAIR_EMBEDDING_TEXTS_PER_REQUEST: '2',
    CAIR_EMBEDDING_LANGUAGES: 'en, sv-SE,no',
  });
  const embedder = await openEmbedder(settings, 'data');
  expect(embedder.languages).toEqual(['en', 'sv', 'nb']);
  await embedder.embed(['One.', 'Two.', 'x'.repeat(900)], 'passage');
  const [probe, first, second] = server.requests;
  expect(probe?.url).toBe('http://localhost:8000/v1/embeddings');
  expect(first?.input).toEqual(['passage: One.', 'passage: Two.']);
  expect(second?.input[0]).toHaveLength(512);
});

test('Azure is opened by resource, version and deployment', async () => {
  const settings = read({
    CAIR_EMBEDDER: 'azure',
    CAIR_EMBEDDING_URL: 'https://lodestar.openai.azure.com',
    CAIR_EMBEDDING_API_VERSION: '2024-10-21',
    CAIR_EMBEDDING_DEPLOYMENT: 'vectors',
    CAIR_EMBEDDING_MODEL: 'text-embedding-3-small',
    CAIR_EMBEDDING_API_KEY: 'key',
    CAIR_EMBEDDING_DIMENSIONS: '4',
  });
  await (await openEmbedder(settings, 'data')).embed(['One.'], 'passage');
  expect(server.requests[0]?.url).toContain('/openai/deployments/vectors/embeddings?api-version=2024-10-21');
});

test('transformers.js is opened with a folder or with leave to download', async () => {
  const common = {
    CAIR_EMBEDDER: 'transformers',
    CAIR_TRANSFORMERS_MODULE: fakeTransformersUrl,
  };
  const local = await openEmbedder(read({ ...common, CAIR_EMBEDDING_MODEL: './models/e5' }), 'data');
  expect(local.id).toBe('transformers:e5:q8:mean:cut2000');
  const settings = read({
    ...common,
    CAIR_EMBEDDING_MODEL: 'Xenova/bge-m3',
    CAIR_EMBEDDING_DOWNLOAD: 'true',
    CAIR_EMBEDDING_POOLING: 'cls',
    CAIR_EMBEDDING_DTYPE: 'fp32',
    CAIR_EMBEDDING_MAX_TOKENS: '1000',
  });
  const remote = await openEmbedder(settings, 'data');
  expect(remote.id).toBe('transformers:Xenova/bge-m3:fp32:cls:cut4000');
  await Promise.all([local.close(), remote.close()]);
});

const own = { CAIR_EMBEDDER: 'openai', CAIR_EMBEDDING_MODEL: 'm' };
const azure = { CAIR_EMBEDDER: 'azure', CAIR_EMBEDDING_MODEL: 'm' };

const wrong: Readonly<Record<string, readonly [Record<string, string>, ...RegExp[]]>> = {
  'OpenAI without model and key': [
    { CAIR_EMBEDDER: 'openai' },
    /needs CAIR_EMBEDDING_MODEL$/u,
    /needs CAIR_EMBEDDING_API_KEY, or/u,
  ],
  'Azure without address, version and key': [
    azure,
    /needs CAIR_EMBEDDING_URL/u,
    /needs CAIR_EMBEDDING_API_VERSION/u,
    /needs CAIR_EMBEDDING_API_KEY/u,
  ],
  'the newer Azure address with the older way to ask': [
    {
      ...azure,
      CAIR_EMBEDDING_API_KEY: 'k',
      CAIR_EMBEDDING_API_VERSION: 'v1',
      CAIR_EMBEDDING_URL: 'https://lodestar.openai.azure.com/openai/v1/',
    },
    /asked by CAIR_EMBEDDER=openai/u,
  ],
  'a model on the hub without leave to download': [
    { CAIR_EMBEDDER: 'transformers', CAIR_EMBEDDING_MODEL: 'Xenova/e5' },
    /needs the folder of the model .* or CAIR_EMBEDDING_DOWNLOAD=true/u,
  ],
  'dimensions to be sent but not given': [
    { ...own, CAIR_EMBEDDING_URL: 'http://localhost/v1', CAIR_EMBEDDING_SEND_DIMENSIONS: 'yes' },
    /needs CAIR_EMBEDDING_DIMENSIONS to ask for them/u,
  ],
  'an address while the bundled model embeds': [
    { CAIR_EMBEDDING_URL: 'http://localhost:11434/v1' },
    /has no effect unless CAIR_EMBEDDER/u,
  ],
  'an unknown embedder': [{ CAIR_EMBEDDER: 'cohere' }, /Invalid option/u],
  'an address without http': [{ ...own, CAIR_EMBEDDING_URL: 'localhost:11434' }, /Invalid URL/u],
  'an address that is none': [{ ...own, CAIR_EMBEDDING_URL: 'my server' }, /Invalid URL/u],
  'a login in the address': [
    { ...own, CAIR_EMBEDDING_URL: 'https://user:hunter2@host/v1' },
    /neither a login nor a query/u,
  ],
  'negative dimensions': [{ ...own, CAIR_EMBEDDING_API_KEY: 'k', CAIR_EMBEDDING_DIMENSIONS: '-3' }, />0/u],
  'dimensions in words': [
    { ...own, CAIR_EMBEDDING_API_KEY: 'k', CAIR_EMBEDDING_DIMENSIONS: 'many' },
    /expected number/u,
  ],
};

test.each(Object.keys(wrong))('%s: refused, a sentence per problem', (name) => {
  const [environment, ...expected] = wrong[name] ?? [{}];
  const found = messages(environment);
  expect(found).toHaveLength(expected.length);
  expected.forEach((pattern, at) => {
    expect(found[at]).toMatch(pattern);
  });
  expect(found.join()).not.toContain('hunter2');
});

test('the key is in no print-out of the settings', () => {
  const settings = read({
    CAIR_EMBEDDER: 'openai',
    CAIR_EMBEDDING_MODEL: 'm',
    CAIR_EMBEDDING_API_KEY: 'sk-planted',
  });
  expect(settings.CAIR_EMBEDDING_API_KEY?.()).toBe('sk-planted');
  expect(
    `${JSON.stringify(settings)} ${inspect(settings)} ${String(settings.CAIR_EMBEDDING_API_KEY)}`,
  ).not.toContain('planted');
});
