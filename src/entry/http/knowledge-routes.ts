import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import { searchQuerySchema } from '../../contract/evidence.ts';
import { passageDocumentJson, searchJson } from '../present/evidence-json.ts';
import { parseRequest } from './parse-request.ts';

/** Searching the knowledge and opening a passage inside its document. */
export const knowledgeRoutes = ({ searchKnowledge, openPassage }: Copilot): Router => {
  const router = Router();

  router.get('/search', async (request, response) => {
    const { q, k, ...scope } = parseRequest(searchQuerySchema, request.query);
    const found = await searchKnowledge({ ...scope, market: scope.market?.toUpperCase(), text: q, limit: k });
    response.json(searchJson(q, found));
  });

  router.get('/passages/:id', async (request, response) => {
    response.json(passageDocumentJson(await openPassage(request.params.id)));
  });

  return router;
};
