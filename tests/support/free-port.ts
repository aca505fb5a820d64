import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

/** Gives a port of this machine that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};
