import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import { approvalRequestSchema } from '../../contract/approval.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { decisionJson } from '../present/decision-json.ts';
import { parseRequest } from './parse-request.ts';

/** The advisor's decision about a case: give it once, read it afterwards. */
export const approvalRoutes = ({ cases, approveReply }: Copilot): Router => {
  const router = Router();

  router.post('/cases/:id/approval', async (request, response) => {
    const { comment, ...approval } = parseRequest(approvalRequestSchema, request.body);
    const decision = await approveReply({ ...approval, caseId: request.params.id, comment: comment ?? null });
    response.status(201).json(decisionJson(decision));
  });

  router.get('/cases/:id/approval', async (request, response) => {
    const decision = await cases.decision(request.params.id);
    if (decision === null) throw new CopilotError('not-found', 'This case is not approved.');
    response.json(decisionJson(decision));
  });

  return router;
};
