import { expect, test } from 'vitest';
import { limitQueryTime } from '../../src/composition/limit-query-time.ts';
import { fakeEmbedder } from '../support/fake-embedder.ts';

test('a question that the model does not answer in time fails as one that may be tried again', async () => {
  const silent = { ...fakeEmbedder(), embed: () => new Promise<never>(() => undefined) };
  await expect(limitQueryTime(silent, 5).embed(['Where?'], 'query')).rejects.toMatchObject({
    code: 'embedder-failed',
    retryable: true,
  });
});

test('passages may take as long as they need', async () => {
  const embedder = fakeEmbedder();
  const slow = {
    ...embedder,
    embed: async (texts: readonly string[]) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return embedder.embed(texts, 'passage');
    },
  };
  expect(await limitQueryTime(slow, 5).embed(['A passage.'], 'passage')).toHaveLength(1);
});

test('what the model answers in time is given as it is, faults too', async () => {
  const embedder = fakeEmbedder();
  const limited = limitQueryTime(embedder, 1_000);
  expect(await limited.embed(['Where?'], 'query')).toEqual(await embedder.embed(['Where?'], 'query'));
  embedder.failFromNowOn();
  await expect(limited.embed(['Where?'], 'query')).rejects.toThrow('told to fail');
});
