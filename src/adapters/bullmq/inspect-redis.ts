import { openRedis, placeOf } from './open-redis.ts';
import { redisFault } from './redis-fault.ts';

/** What a Redis server says of itself. */
export type RedisState = {
  /** '7.0.15'. */
  readonly version: string;
  /** 'noeviction' loses no jobs where memory is short; null where the server does not say. */
  readonly memoryPolicy: string | null;
  /** Whether writes are appended to a file and so outlive a power cut; null where the server does not say. */
  readonly isAppending: boolean | null;
};

const valueIn = (info: string, key: string): string | null =>
  new RegExp(`^${key}:([^\\r\\n]*)`, 'mu').exec(info)?.[1] ?? null;

/** Asks a Redis server how it is; changes nothing. Throws CopilotError 'storage-failed'. */
export const inspectRedis = async (url: string): Promise<RedisState> => {
  const redis = await openRedis(url, 'asks', () => undefined);
  try {
    const info = await redis.info();
    const appending = valueIn(info, 'aof_enabled');
    return {
      version: valueIn(info, 'redis_version') ?? '',
      memoryPolicy: valueIn(info, 'maxmemory_policy'),
      isAppending: appending === null ? null : appending === '1',
    };
  } catch (error) {
    throw redisFault(error, placeOf(url));
  } finally {
    redis.disconnect();
  }
};
