import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import { readCase } from '../../composition/read-case.ts';
import { dissectRequestSchema } from '../../contract/draft.ts';
import { toneRequestSchema } from '../../contract/tone.ts';
import { dissect } from '../../dissect/dissect.ts';
import { scoreTone } from '../../tone/score-tone.ts';
import { dissectionJson } from '../present/draft-json.ts';
import { toneJson } from '../present/tone-json.ts';
import { parseRequest } from './parse-request.ts';
import { toneOfRequest } from './tone-of-request.ts';

/** POST /tone and POST /dissect: what can be said of a text alone. Nothing is kept. */
export const textRoutes = ({ rules, cases }: Copilot): Router => {
  const router = Router();

  router.post('/tone', async (request, response) => {
    const asked = parseRequest(toneRequestSchema, request.body);
    const { text, profile, context } = await toneOfRequest(asked, { rules, cases });
    response.json(toneJson(scoreTone(text, profile, context)));
  });

  router.post('/dissect', async (request, response) => {
    const { text, language } = parseRequest(dissectRequestSchema, request.body);
    const body = JSON.stringify(language === undefined ? { text } : { text, language });
    const careCase = await readCase(new TextEncoder().encode(body), 'case.json', rules);
    response.json(dissectionJson(dissect(careCase, rules.dissection)));
  });

  return router;
};
