import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import type { HealthJson } from '../../contract/health.ts';
import { spendingJson } from '../present/spending-json.ts';

/** GET /health, GET /markets and GET /model/spending. */
export const statusRoutes = ({ knowledge, rules, toneModel, writes, language }: Copilot): Router => {
  const router = Router();
  router.get('/health', async (_request, response) => {
    const { passages, documents } = await knowledge.store.counts();
    const health: HealthJson = {
      status: 'ready',
      articles: documents.article,
      cases: documents.case,
      answers: documents.answer,
      passages,
      embedder: knowledge.embedder.id,
      indexedAt: await knowledge.store.indexedAt(),
      extractive: writes === null,
      toneModel,
    };
    response.json(health);
  });
  router.get('/markets', (_request, response) => {
    response.json(rules.markets);
  });
  router.get('/model/spending', async (_request, response) => {
    response.json(await spendingJson(language));
  });
  return router;
};
