import { Router } from 'express';
import helmet from 'helmet';
import type { Jobs } from '../../composition/open-jobs.ts';
import { demandToken } from './demand-token.ts';
import { refuseForeignPages } from './refuse-foreign-pages.ts';

/** Where the page stands. */
const boardPath = '/admin/queues';

/** The page styles itself in its HTML; everything else comes from here, and its fonts, which come from elsewhere, not at all. */
const boardPolicy = helmet.contentSecurityPolicy({
  directives: {
    'default-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'upgrade-insecure-requests': null,
  },
});

/** The page of BullMQ's queue, behind the token of the administrator; nothing where there is no such queue or no token. */
export const jobBoardRoutes = (
  makeBoard: Jobs['makeBoard'],
  adminToken: (() => string) | undefined,
): Router => {
  const router = Router();
  if (makeBoard === null || adminToken === undefined) return router;
  router.use(boardPath, demandToken(adminToken), refuseForeignPages, boardPolicy, makeBoard(boardPath));
  return router;
};
