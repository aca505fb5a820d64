import { Router } from 'express';
import type { SyncUseCases } from '../../composition/sync-over.ts';
import { syncStateJson } from '../present/sync-json.ts';

/** GET /sync: the last passes over the source and how far they have come. */
export const syncRoutes = (sync: Omit<SyncUseCases, 'sync' | 'reconcile'>): Router => {
  const router = Router();
  router.get('/sync', async (_request, response) => {
    response.json(syncStateJson(sync, await sync.state()));
  });
  return router;
};
