import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { caseDetailJson, caseSummaryJson } from '../present/case-json.ts';
import { draftJson } from '../present/draft-json.ts';
import { caseOfRequest } from './case-of-request.ts';
import { signalOf } from './signal-of.ts';

/** The queue and its cases: list, read, add, draft; and POST /draft, which keeps nothing. */
export const caseRoutes = ({ cases, draftCase, rules }: Copilot): Router => {
  const router = Router();

  const stored = async (id: string) => {
    const found = await cases.get(id);
    if (found === null) throw new CopilotError('not-found', `There is no case ${id}.`);
    return found;
  };

  router.get('/cases', async (_request, response) => {
    response.json({ cases: (await cases.list()).map(caseSummaryJson) });
  });

  router.post('/cases', async (request, response) => {
    const careCase = await caseOfRequest(request, rules);
    await cases.add({ ...careCase, receivedAt: careCase.receivedAt ?? new Date().toISOString() });
    response
      .status(201)
      .location(`/api/cases/${encodeURIComponent(careCase.id)}`)
      .json({ id: careCase.id });
  });

  router.get('/cases/:id', async (request, response) => {
    response.json(caseDetailJson(await stored(request.params.id)));
  });

  router.post('/cases/:id/draft', async (request, response) => {
    const { careCase, state } = await stored(request.params.id);
    const made = await draftCase(careCase, { signal: signalOf(response) });
    if (state === 'waiting') await cases.saveDraft(made);
    response.json(draftJson(made));
  });

  router.get('/cases/:id/draft', async (request, response) => {
    await stored(request.params.id);
    const draft = await cases.latestDraft(request.params.id);
    if (draft === null) throw new CopilotError('not-found', 'This case has no draft yet.');
    response.json(draftJson(draft));
  });

  router.post('/draft', async (request, response) => {
    const careCase = await caseOfRequest(request, rules);
    response.json(draftJson(await draftCase(careCase, { signal: signalOf(response) })));
  });

  return router;
};
