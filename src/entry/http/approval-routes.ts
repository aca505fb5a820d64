import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import type { WriteBack } from '../../composition/open-write-back.ts';
import { approvalRequestSchema } from '../../contract/approval.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { decisionJson } from '../present/decision-json.ts';
import { parseRequest } from './parse-request.ts';
import { sessionOfRequest } from './session-of-request.ts';

/** The advisor's decision about a case: give it once, read it afterwards. */
export const approvalRoutes = ({ cases, approveReply }: Copilot, { replies }: WriteBack): Router => {
  const router = Router();

  router.post('/cases/:id/approval', async (request, response) => {
    const { comment, deliver, ...approval } = parseRequest(approvalRequestSchema, request.body);
    const session = sessionOfRequest(request);
    const caseId = request.params.id;
    const decision = await approveReply({
      ...approval,
      caseId,
      comment: comment ?? null,
      deliver: deliver?.kind,
    });
    if (deliver !== undefined) await replies?.begin(caseId, session);
    response.status(201).json(decisionJson(decision));
  });

  router.get('/cases/:id/approval', async (request, response) => {
    const decision = await cases.decision(request.params.id);
    if (decision === null) throw new CopilotError('not-found', 'This case is not approved.');
    response.json(decisionJson(decision));
  });

  return router;
};
