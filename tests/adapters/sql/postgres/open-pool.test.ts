import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectPostgres } from '../../../../src/adapters/sql/postgres/open-postgres.ts';
import { postgresFault } from '../../../../src/adapters/sql/postgres/postgres-fault.ts';
import { findPostgres, startPostgres } from '../../../support/postgres-server.ts';

const programs = findPostgres();

/** Passes on what is said to a port, until it is cut: then it swallows all of the connections that there are, and closes none. */
const startWay = async (port: number) => {
  const passed = new Set<net.Socket>();
  const way = net.createServer((near) => {
    const far = net.connect(port, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) passed.add(socket.on('error', () => undefined));
  });
  way.listen(0, '127.0.0.1');
  await once(way, 'listening');
  onTestFinished(() => {
    for (const socket of passed) socket.destroy();
    way.close();
  });
  const cut = (): void => {
    for (const socket of passed) socket.unpipe().resume();
  };
  return { port: (way.address() as AddressInfo).port, cut };
};

describe.skipIf(programs === null)('a pool of connections to PostgreSQL', () => {
  test('gives up a connection over which no answer comes, and takes another', async () => {
    const server = await startPostgres(programs ?? '');
    const address = new URL(server.addressOf());
    const way = await startWay(Number(address.port));
    address.port = String(way.port);
    const database = connectPostgres({ address: address.href, connections: 1, statementTimeout: 100 });
    const ask = () => sql<{ one: number }>`select 1 as one`.execute(database);
    await ask();
    way.cut();
    const fault = postgresFault(await ask().catch((error: unknown) => error));
    expect(fault).toMatchObject({ code: 'storage-failed', retryable: true });
    expect((await ask()).rows).toEqual([{ one: 1 }]);
    await database.destroy();
    await server.stop();
  }, 20_000);
});
