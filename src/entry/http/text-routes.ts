import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import { readCase } from '../../composition/read-case.ts';
import { dissectRequestSchema } from '../../contract/draft.ts';
import { toneRequestSchema } from '../../contract/tone.ts';
import { dissect } from '../../dissect/dissect.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { scoreTone } from '../../tone/score-tone.ts';
import { dissectionJson } from '../present/draft-json.ts';
import { toneJson } from '../present/tone-json.ts';
import { parseRequest } from './parse-request.ts';

/** POST /tone and POST /dissect: what can be said of a text alone. Nothing is kept. */
export const textRoutes = ({ rules, cases }: Copilot): Router => {
  const router = Router();

  router.post('/tone', async (request, response) => {
    const asked = parseRequest(toneRequestSchema, request.body);
    const stored = asked.caseId === undefined ? null : await cases.get(asked.caseId);
    const draft = asked.caseId === undefined ? null : await cases.latestDraft(asked.caseId);
    const language = asked.language ?? stored?.careCase.language ?? detectLanguage(asked.text).language;
    const market = asked.market ?? stored?.careCase.market ?? null;
    const report = scoreTone(asked.text, rules.profileFor(language, market), {
      language,
      questions: draft?.questions.map(({ text }) => text),
      isComplaint: draft?.questions.some(({ kind }) => kind === 'problem'),
      customerName: stored?.careCase.customer.name,
    });
    response.json(toneJson(report));
  });

  router.post('/dissect', async (request, response) => {
    const { text, language } = parseRequest(dissectRequestSchema, request.body);
    const body = JSON.stringify(language === undefined ? { text } : { text, language });
    const careCase = await readCase(new TextEncoder().encode(body), 'case.json', rules);
    response.json(dissectionJson(dissect(careCase, rules.dissection)));
  });

  return router;
};
