import { Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import {
  graderQuerySchema,
  gradingQueueRequestSchema,
  gradingRequestSchema,
  gradingSkipSchema,
  reportQuerySchema,
} from '../../contract/grading.ts';
import { gradingReportJson, nextGradingJson } from '../present/grading-json.ts';
import { parseRequest } from './parse-request.ts';

/** Grading by people: queues, the next task of a grader, their answers, and what they found as a group. */
export const gradingRoutes = ({ createGradingQueue, gradeReplies }: Copilot): Router => {
  const router = Router();

  router.get('/grading/queues', async (_request, response) => {
    const queues = await gradeReplies.queues();
    response.json({
      queues: queues.map(({ queue: { id, title, createdAt, gradersPerTask }, tasks }) => ({
        id,
        title,
        createdAt,
        tasks,
        gradersPerTask,
      })),
    });
  });

  router.post('/grading/queues', async (request, response) => {
    const wish = parseRequest(gradingQueueRequestSchema, request.body);
    const { queue, tasks } = await createGradingQueue({
      ...wish,
      first: wish.first.cases,
      second: wish.second?.cases ?? null,
      gradersPerTask: wish.graders,
    });
    const { id, leftOut, beyondLimit } = queue;
    response.status(201).json({ id, tasks, leftOut, beyondLimit });
  });

  router.get('/grading/next', async (request, response) => {
    const { grader, queue } = parseRequest(graderQuerySchema, request.query);
    response.json(nextGradingJson(await gradeReplies.next(grader, queue)));
  });

  router.delete('/grading/last', async (request, response) => {
    const { grader, queue } = parseRequest(graderQuerySchema, request.query);
    response.json(nextGradingJson(await gradeReplies.takeBack(grader, queue)));
  });

  router.get('/grading/report', async (request, response) => {
    const { queue: queueId } = parseRequest(reportQuerySchema, request.query);
    const { queue, report } = await gradeReplies.report(queueId);
    response.json(gradingReportJson(queue, report));
  });

  router.post('/grading/:task', async (request, response) => {
    const { grader, comment, ...grading } = parseRequest(gradingRequestSchema, request.body);
    const next = await gradeReplies.grade(request.params.task, grader, {
      ...grading,
      comment: comment === undefined || comment === '' ? null : comment,
    });
    response.status(201).json(nextGradingJson(next));
  });

  router.post('/grading/:task/skip', async (request, response) => {
    const { grader, reason, seconds } = parseRequest(gradingSkipSchema, request.body);
    const next = await gradeReplies.skip(request.params.task, grader, reason, seconds);
    response.status(201).json(nextGradingJson(next));
  });

  return router;
};
