import { failedBy } from '../../copilot/checks/failed-by.ts';
import { failed, inOrder, notUsed, type Probe, warned } from '../../copilot/checks/system-check.ts';
import { usualRedis } from '../open-jobs.ts';
import type { DoctorParts } from './doctor-parts.ts';

/** From 6.2 on, which BullMQ demands. */
const isKnownVersion = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 6 || (major === 6 && minor >= 2);
};

/** Looks at the Redis of the jobs: its version, and whether it may lose jobs. */
export const redisCheck = ({ config }: DoctorParts): Probe => ({
  name: 'redis',
  look: async () => {
    if (config.CAIR_JOBS !== 'bullmq') return notUsed('Jobs are kept in the database.');
    try {
      const { inspectRedis } = await import('../../adapters/bullmq/inspect-redis.ts');
      const { version, memoryPolicy, isAppending } = await inspectRedis(
        config.CAIR_REDIS_URL?.() ?? usualRedis,
      );
      if (!isKnownVersion(version))
        return failed(`Redis ${version} is too old for jobs.`, 'Run Redis 6.2 or later.');
      if (memoryPolicy !== null && memoryPolicy !== 'noeviction')
        return warned(
          `Redis throws jobs away where memory is short (${memoryPolicy}).`,
          'Set maxmemory-policy noeviction in Redis.',
        );
      if (isAppending === false)
        return warned('Redis forgets jobs when the power fails.', 'Set appendonly yes in Redis.');
      return inOrder(`Redis ${version} answers.`);
    } catch (error) {
      return failedBy(error, 'Start Redis, or correct CAIR_REDIS_URL.');
    }
  },
});
