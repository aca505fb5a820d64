import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import {
  type EvaluationDeskJson,
  type EvaluationJobJson,
  evaluationRequestSchema,
} from '../../contract/evaluation-desk.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { parseRequest } from './parse-request.ts';
import { reportPolicy } from './report-policy.ts';

/** Evaluations: the suites and what they found, a run of one of them, and the reports as pages. */
export const evaluationRoutes = ({ evaluations }: Pick<Copilot, 'evaluations'>): Router => {
  const router = Router();
  const jobJson = (): { readonly job: EvaluationJobJson | null } => ({ job: evaluations.job() });

  router.get('/evaluations', async (_request, response) => {
    const suites = (await evaluations.suites()).map(({ name, title }) => ({ name, title }));
    const reports = [...(await evaluations.reports())];
    response.json({ suites, reports, ...jobJson() } satisfies EvaluationDeskJson);
  });

  router.post('/evaluations/job', async (request, response) => {
    const { suite } = parseRequest(evaluationRequestSchema, request.body);
    await evaluations.start(suite);
    response.status(202).json(jobJson());
  });

  router.get('/evaluations/job', (_request, response) => {
    response.json(jobJson());
  });

  router.delete('/evaluations/job', async (_request, response) => {
    await evaluations.cancel();
    response.json(jobJson());
  });

  router.get('/evaluations/reports/:id', async (request, response) => {
    const html = await evaluations.readReport(request.params.id);
    if (html === null) throw new CopilotError('not-found', 'There is no report of this name.');
    response
      .setHeader('content-security-policy', reportPolicy(html))
      // It holds what customers wrote.
      .setHeader('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html);
  });

  return router;
};
