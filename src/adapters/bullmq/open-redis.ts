import { Redis } from 'ioredis';
import { redisFault } from './redis-fault.ts';

/** Host and port of an address: all of it that may be told. */
export const placeOf = (url: string): string => URL.parse(url)?.host ?? 'an address that is no URL';

/** Those who ask want an answer or a fault soon; workers wait for a Redis that restarts, as BullMQ demands. */
const patience = {
  asks: { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 5_000 },
  works: { maxRetriesPerRequest: null },
} as const;

/** Milliseconds between two tries to connect again. */
const longestPause = 2_000;

/**
 * Opens a connection to Redis; it connects again by itself when it is lost later. `failed` is told of each later
 * fault of the connection. Throws CopilotError 'storage-failed' when Redis can't be reached now.
 */
export const openRedis = async (
  url: string,
  use: 'asks' | 'works',
  failed: (error: unknown) => void,
): Promise<Redis> => {
  const redis = new Redis(url, {
    ...patience[use],
    lazyConnect: true,
    connectTimeout: 5_000,
    retryStrategy: (tries) => Math.min(tries * 100, longestPause),
  });
  let last: unknown;
  let isOpen = false;
  redis.on('error', (error) => {
    last = error;
    if (isOpen) failed(redisFault(error, placeOf(url)));
  });
  try {
    await redis.connect();
    isOpen = true;
    return redis;
  } catch (error) {
    redis.disconnect();
    // The connection says only that it was closed; why was told before.
    throw redisFault(last ?? error, placeOf(url));
  }
};
