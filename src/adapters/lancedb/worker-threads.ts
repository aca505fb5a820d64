import { availableParallelism } from 'node:os';

/** One for LanceDB's writer beside each of its shards, and one to spare. */
const threadsAtLeast = 4;

/**
 * Gives LanceDB enough worker threads before its first use; settings that stand in the environment are kept.
 * By default it takes two less than the machine has, and with one it never returns from writing a full-text index of
 * some 30,000 rows: writer and encoder wait for each other's thread (https://github.com/lancedb/lancedb/issues/3568).
 */
export const provideWorkerThreads = (): void => {
  process.env['LANCE_CPU_THREADS'] ??= String(Math.max(threadsAtLeast, availableParallelism()));
  process.env['LANCE_FTS_NUM_SHARDS'] ??= String(Math.max(1, Math.floor(availableParallelism() / 2)));
};
