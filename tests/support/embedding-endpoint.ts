import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { fakeEmbedder } from './fake-embedder.ts';

export type EmbeddingEndpoint = {
  /** With its /v1. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** Starts a server on this machine that embeds as the fake model does, for processes of their own; scripts may start it, too. */
export const startEmbeddingEndpoint = async (): Promise<EmbeddingEndpoint> => {
  const model = fakeEmbedder();
  const server = createServer(async (request, response) => {
    const { input } = (await json(request)) as { readonly input: readonly string[] };
    const vectors = await model.embed(input, 'passage');
    const data = vectors.map((vector, index) => ({ object: 'embedding', index, embedding: [...vector] }));
    model.embedded.length = 0;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ object: 'list', data }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
