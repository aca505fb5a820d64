import type { Command } from 'commander';
import { readConfig } from '../../composition/config.ts';
import { printText } from './print.ts';
import { untilStopped } from './until-stopped.ts';

/** Adds `cair worker`: runs jobs of BullMQ, until the process is told to stop. */
export const workerCommand = (program: Command): void => {
  program
    .command('worker')
    .description('run background jobs from Redis, beside a server that uses Qdrant (docs/jobs.md)')
    .action(async () => {
      const config = readConfig(process.env);
      const [{ pino }, { openWorker }] = await Promise.all([
        import('pino'),
        import('../../composition/open-worker.ts'),
      ]);
      const log = pino({ level: config.CAIR_LOG }, pino.destination({ dest: 2, sync: true }));
      const worker = await openWorker(config, (error) => log.warn({ err: error }, 'jobs'));
      printText('The worker is ready.');
      await untilStopped();
      await worker.close();
    });
};
