import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Administration } from '../../composition/open-administration.ts';
import type { Copilot } from '../../composition/open-copilot.ts';
import type { Jobs } from '../../composition/open-jobs.ts';
import type { WriteBack } from '../../composition/open-write-back.ts';
import type { MarkReply } from '../../copilot/mark-reply.ts';
import { administrationRoutes } from './administration-routes.ts';
import { administratorsOnly } from './administrators-only.ts';
import { answerProblem } from './answer-problem.ts';
import { approvalRoutes } from './approval-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import { draftMarkRoutes } from './draft-mark-routes.ts';
import { draftRunRoutes } from './draft-run-routes.ts';
import { draftVersionRoutes } from './draft-version-routes.ts';
import { evaluationRoutes } from './evaluation-routes.ts';
import { generationRoutes } from './generation-routes.ts';
import { gradingRoutes } from './grading-routes.ts';
import { jobBoardRoutes } from './job-board-routes.ts';
import { jobRoutes } from './job-routes.ts';
import { knowledgeRoutes } from './knowledge-routes.ts';
import { refuseForeignHosts } from './refuse-foreign-hosts.ts';
import { refuseForeignPages } from './refuse-foreign-pages.ts';
import { statusRoutes } from './status-routes.ts';
import { syncRoutes } from './sync-routes.ts';
import { textRoutes } from './text-routes.ts';
import { toneModelRoutes } from './tone-model-routes.ts';

/** Largest request body in bytes, the same as the largest case that is read. */
export const maxBodyBytes = 5 * 1024 * 1024;

/** What changes or tells of the whole installation. */
const ofAdministrators = ['/api/admin', '/api/generations', '/api/jobs', '/api/sync'];

/** Makes the HTTP application: the API under /api and the panel's files everywhere else. */
export const createApp = (parts: {
  readonly copilot: Copilot;
  readonly markReply: MarkReply;
  readonly jobs: Jobs;
  readonly writeBack: WriteBack;
  readonly administration: Administration;
  /** Opens administration to who knows it; without it administration answers only on this machine, and has no page of the queue. */
  readonly adminToken: (() => string) | undefined;
  /** The host names it answers to, beside localhost and IP addresses. */
  readonly hosts: readonly string[];
  readonly panelFolder: string;
  readonly log: Logger;
}): Express => {
  const app = express();
  const { composerOrigins } = parts.writeBack;
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'default-src': ["'self'"],
          'style-src': ["'self'"],
          'frame-ancestors': ["'self'", ...composerOrigins],
          'upgrade-insecure-requests': null,
        },
      },
      // The older header knows no list of origins.
      xFrameOptions: composerOrigins.length === 0,
      strictTransportSecurity: false,
    }),
  );
  app.use(refuseForeignHosts(parts.hosts));
  app.use('/api', refuseForeignPages, express.json({ limit: maxBodyBytes, type: 'application/json' }));
  app.use(
    '/api',
    express.raw({
      limit: maxBodyBytes,
      type: (request) => !request.headers['content-type']?.startsWith('application/json'),
    }),
  );
  app.use(ofAdministrators, administratorsOnly(parts.adminToken));
  app.use('/api', statusRoutes(parts.copilot));
  app.use('/api', caseRoutes(parts.copilot));
  app.use('/api', draftRunRoutes(parts.copilot));
  app.use('/api', draftVersionRoutes(parts.copilot));
  app.use('/api', draftMarkRoutes(parts.markReply));
  app.use('/api', approvalRoutes(parts.copilot, parts.writeBack));
  app.use('/api', deliveryRoutes(parts.copilot, parts.writeBack));
  app.use('/api', knowledgeRoutes(parts.copilot));
  app.use('/api', textRoutes(parts.copilot));
  app.use('/api', toneModelRoutes(parts.copilot));
  app.use('/api', gradingRoutes(parts.copilot));
  app.use('/api', evaluationRoutes(parts.copilot));
  app.use('/api', generationRoutes(parts.copilot));
  app.use('/api', jobRoutes(parts.jobs));
  app.use('/api', syncRoutes(parts.jobs.sync));
  app.use('/api', administrationRoutes(parts.administration, parts.copilot));
  app.use('/api', (request, response) => {
    response
      .status(404)
      .type('application/problem+json')
      .json({
        type: 'about:blank',
        title: 'Not found',
        status: 404,
        detail: `There is no ${request.method} ${request.path}.`,
        code: 'not-found',
      });
  });
  app.use(jobBoardRoutes(parts.jobs.makeBoard, parts.adminToken));
  app.use(express.static(parts.panelFolder, { index: 'index.html' }));
  app.use(answerProblem(parts.log));
  return app;
};
