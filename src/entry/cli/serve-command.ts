import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from 'commander';
import { readConfig } from '../../composition/config.ts';
import { ownHosts } from '../../composition/own-hosts.ts';
import { productFiles } from '../../composition/product-files.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { printText } from './print.ts';
import { showProgress } from './show-progress.ts';
import { untilStopped } from './until-stopped.ts';
import { writerLine } from './writer-line.ts';

/** A stopping server waits this long for answers that are under way. */
const drainMs = 5_000;

const listening = (server: Server, place: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (cause) =>
      reject(
        new CopilotError('conflict', `The server cannot listen on ${place}; is another one running there?`, {
          cause,
        }),
      ),
    );
  });

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), drainMs).unref();
  });

/** Adds `cair serve`: the panel and the API, until the process is told to stop. */
export const serveCommand = (program: Command): void => {
  program
    .command('serve')
    .description('serve the panel and the API; fills an empty index first')
    .action(async () => {
      const config = readConfig(process.env);
      const [
        { pino },
        { openCopilot },
        { openJobs },
        { administrationOver },
        { openWriteBack },
        { markReplyOver },
        { warmUp },
        { createApp },
      ] = await Promise.all([
        import('pino'),
        import('../../composition/open-copilot.ts'),
        import('../../composition/open-jobs.ts'),
        import('../../composition/open-administration.ts'),
        import('../../composition/open-write-back.ts'),
        import('../../composition/mark-reply-over.ts'),
        import('../../composition/warm-up.ts'),
        import('../http/create-app.ts'),
      ]);
      const log = pino({ level: config.CAIR_LOG }, pino.destination({ dest: 2, sync: true }));
      if (!existsSync(productFiles.panel)) {
        throw new CopilotError(
          'configuration-invalid',
          'The panel is not built yet; run npm run build first.',
        );
      }
      const copilot = await openCopilot(
        config,
        'writer',
        showProgress(),
        (cause) => log.error({ err: cause }, 'the index is behind; the next start mends it'),
        (cause) => log.error({ err: cause }, 'a draft that was read along failed'),
      );
      const closings = [copilot.close];
      try {
        for (const problem of copilot.rules.problems)
          process.stderr.write(`Skipped a rule: ${problem.message}\n`);
        const jobs = await openJobs(
          config,
          copilot.knowledge,
          (error) => log.warn({ err: error }, 'jobs'),
          () => log.info('jobs: the database is back'),
        );
        closings.push(jobs.close);
        const writeBack = openWriteBack(config, copilot, (error) => log.warn({ err: error }, 'writing back'));
        closings.push(writeBack.close);
        const adminToken = config.CAIR_ADMIN_TOKEN;
        const markReply = markReplyOver(copilot, config);
        const panelFolder = productFiles.panel;
        const administration = administrationOver(copilot, config);
        const app = createApp({
          copilot,
          markReply,
          jobs,
          writeBack,
          administration,
          adminToken,
          hosts: ownHosts(config),
          panelFolder,
          log,
        });
        const server = app.listen(config.CAIR_PORT, config.CAIR_HOST);
        await listening(server, `${config.CAIR_HOST}:${config.CAIR_PORT}`);
        const { port } = server.address() as AddressInfo;
        process.stderr.write(`${writerLine(copilot.writes)}\n`);
        printText(`Care copilot is ready: http://${config.CAIR_HOST}:${port}`);
        if (config.CAIR_WARM_UP === 'on') {
          const endWarmUp = warmUp(copilot.rules);
          closings.push(async () => endWarmUp());
        }
        await untilStopped();
        await stopped(server);
      } finally {
        for (const close of closings.reverse()) await close();
      }
    });
};
