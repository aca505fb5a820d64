import { Router } from 'express';
import type { Jobs } from '../../composition/open-jobs.ts';
import {
  type JobAnswerJson,
  type JobListJson,
  jobListQuerySchema,
  jobRequestSchema,
} from '../../contract/jobs.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { jobJson } from '../present/job-json.ts';
import { parseRequest } from './parse-request.ts';

/** Jobs in the background: the list, one that is asked for, one with its progress, and the end of one. */
export const jobRoutes = ({ queue, kinds }: Pick<Jobs, 'queue' | 'kinds'>): Router => {
  const router = Router();

  const answer = async (id: string): Promise<JobAnswerJson> => {
    const job = await queue.get(id);
    if (job === null) throw new CopilotError('not-found', 'There is no job of this id.');
    return { job: jobJson(job) };
  };

  router.get('/jobs', async (request, response) => {
    const { limit } = parseRequest(jobListQuerySchema, request.query);
    const jobs = (await queue.list(limit)).map(jobJson);
    response.json({ kinds: [...kinds], jobs } satisfies JobListJson);
  });

  router.post('/jobs', async (request, response) => {
    const { kind } = parseRequest(jobRequestSchema, request.body);
    if (!kinds.includes(kind))
      throw new CopilotError(
        'conflict',
        `The configured source has no jobs of the kind ${kind}, only of: ${kinds.join(', ')}.`,
      );
    const { id } = await queue.add(kind, {});
    response.status(202).json(await answer(id));
  });

  router.get('/jobs/:id', async (request, response) => {
    response.json(await answer(request.params.id));
  });

  router.delete('/jobs/:id', async (request, response) => {
    await queue.cancel(request.params.id);
    response.status(204).end();
  });

  return router;
};
