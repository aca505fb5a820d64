import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import { toneModelRequestSchema } from '../../contract/tone-model.ts';
import { toneOpinionJson, toneRewriteJson } from '../present/tone-model-json.ts';
import { parseRequest } from './parse-request.ts';
import { signalOf } from './signal-of.ts';
import { toneOfRequest } from './tone-of-request.ts';

/** POST /tone/second-opinion and POST /tone/rewrite: what a language model says of a reply. Nothing is kept. */
export const toneModelRoutes = (
  copilot: Pick<Copilot, 'rules' | 'cases' | 'secondOpinion' | 'rewriteTone'>,
): Router => {
  const router = Router();

  router.post('/tone/second-opinion', async (request, response) => {
    const asked = await toneOfRequest(parseRequest(toneModelRequestSchema, request.body), copilot);
    const opinion = await copilot.secondOpinion(asked, { signal: signalOf(response) });
    response.json(toneOpinionJson(opinion));
  });

  router.post('/tone/rewrite', async (request, response) => {
    const asked = await toneOfRequest(parseRequest(toneModelRequestSchema, request.body), copilot);
    const rewrite = await copilot.rewriteTone(asked, { signal: signalOf(response) });
    response.json(toneRewriteJson(rewrite));
  });

  return router;
};
