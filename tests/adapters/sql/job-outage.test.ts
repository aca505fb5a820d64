import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { sqlJobQueue } from '../../../src/adapters/sql/jobs/job-queue.ts';
import { openPostgres } from '../../../src/adapters/sql/postgres/open-postgres.ts';
import { findPostgres, startPostgres } from '../../support/postgres-server.ts';

const programs = findPostgres();

describe.skipIf(programs === null)('a worker whose PostgreSQL goes away and comes back', () => {
  test('writes what came of its job then, and tells of the outage twice', async () => {
    const server = await startPostgres(programs ?? '');
    const database = await openPostgres(server.addressOf());
    const failed = vi.fn();
    const recovered = vi.fn();
    const leaseMs = 300;
    const queue = sqlJobQueue(database, { leaseMs, pollMs: 20, failed, recovered });
    const { promise, resolve } = Promise.withResolvers<string>();
    const begun = Promise.withResolvers<void>();
    const worker = await queue.work({
      index: () => {
        begun.resolve();
        return promise;
      },
    });
    const { id } = await queue.add('index', {});
    await begun.promise;
    await server.stop();
    resolve('whole');
    await vi.waitFor(() => expect(failed).toHaveBeenCalled());
    await sleep(2 * leaseMs);
    await server.start();
    await vi.waitFor(async () => expect((await queue.get(id))?.state).toBe('done'), 5_000);
    expect(await queue.get(id)).toMatchObject({ attempts: 1, result: 'whole', failure: null });
    await vi.waitFor(() => expect(recovered).toHaveBeenCalledOnce());
    expect(failed).toHaveBeenCalledOnce();
    await worker.close();
    await database.destroy();
    await server.stop();
  });
});
