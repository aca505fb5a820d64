import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { draftJson } from '../present/draft-json.ts';
import { draftVersionsJson } from '../present/draft-version-json.ts';

/** The drafts that were made of a case: list them, read one, make an earlier one the latest again. */
export const draftVersionRoutes = ({
  cases,
  restoreDraft,
}: Pick<Copilot, 'cases' | 'restoreDraft'>): Router => {
  const router = Router();

  router.get('/cases/:id/drafts', async (request, response) => {
    const { id } = request.params;
    if ((await cases.get(id)) === null) throw new CopilotError('not-found', `There is no case ${id}.`);
    response.json({ versions: draftVersionsJson(await cases.drafts(id)) });
  });

  router.get('/cases/:id/drafts/:draftId', async (request, response) => {
    const { id, draftId } = request.params;
    const draft = await cases.draft(id, draftId);
    if (draft === null) throw new CopilotError('not-found', `Case ${id} has no draft ${draftId}.`);
    response.json(draftJson(draft));
  });

  router.post('/cases/:id/drafts/:draftId/restore', async (request, response) => {
    const { id, draftId } = request.params;
    response.json(draftJson(await restoreDraft(id, draftId)));
  });

  return router;
};
