import { expect, test } from 'vitest';
import { openClient } from '../../../src/adapters/qdrant/open-client.ts';

/** The client keeps its address to itself. */
const addressOf = (url: string): unknown => Reflect.get(openClient({ url, timeoutMs: 1_000 }), '_restUri');

test.each([
  ['http://127.0.0.1:6333', 'http://127.0.0.1:6333'],
  ['http://qdrant', 'http://qdrant:6333'],
  ['https://qdrant.example', 'https://qdrant.example:6333'],
  ['https://qdrant.example:443', 'https://qdrant.example'],
  ['http://qdrant.example:80/search/', 'http://qdrant.example/search'],
  ['https://qdrant.example:8443/search', 'https://qdrant.example:8443/search'],
])('%s is asked at %s', (url, address) => {
  expect(addressOf(url)).toBe(address);
});

test.each(['', 'qdrant:6333', 'grpc://qdrant:6334', '127.0.0.1'])(
  'the address %j is refused as a setting',
  (url) => {
    expect(() => openClient({ url, timeoutMs: 1_000 })).toThrow(
      expect.objectContaining({ code: 'configuration-invalid', retryable: false }),
    );
  },
);
