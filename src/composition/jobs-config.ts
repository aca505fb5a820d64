import { z } from 'zod';
import { secret, setting } from './setting-values.ts';

/** Short ones can be guessed. */
const shortestToken = 16;

const isLongEnough = (token: () => string): boolean => token().length >= shortestToken;

/** An address that may hold a password, so that nothing shows it. */
const redisAddress = z.url({ protocol: /^rediss?$/u }).pipe(secret);

/** Every setting of jobs in the background, to be spread into the schema of all settings. */
export const jobsSettings = {
  CAIR_JOBS: z
    .enum(['process', 'bullmq'])
    .default('process')
    .describe('Who keeps jobs: process, the server itself, or bullmq, a Redis server (docs/jobs.md).'),
  CAIR_REDIS_URL: setting(redisAddress).describe(
    'CAIR_JOBS=bullmq: address of Redis, redis://USER:PASSWORD@HOST:PORT/DATABASE; default redis://127.0.0.1:6379.',
  ),
  CAIR_ADMIN_TOKEN: setting(
    secret.refine(isLongEnough, `The token has at least ${shortestToken} characters`),
  ).describe(
    'Opens administration to who knows it, and with CAIR_JOBS=bullmq /admin/queues; without it administration answers only on this machine.',
  ),
};

export type JobsSettings = Readonly<z.output<z.ZodObject<typeof jobsSettings>>>;

const ofBullmq = ['CAIR_REDIS_URL'] as const;

/** Adds an issue for each setting without effect; for `superRefine` of the schema of all settings. */
export const checkJobsSettings = (given: JobsSettings, context: z.RefinementCtx): void => {
  if (given.CAIR_JOBS === 'bullmq') return;
  for (const name of ofBullmq.filter((each) => given[each] !== undefined))
    context.addIssue({
      code: 'custom',
      path: [name],
      message: `${name} has no effect unless CAIR_JOBS=bullmq`,
      input: undefined,
    });
};
