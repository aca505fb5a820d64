import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';
import type { RequestHandler } from 'express';

/** Makes the page of bull-board under a path. It shows and changes nothing: jobs are added and cancelled where their rules are kept. */
export const jobBoard = (queue: Queue, path: string): RequestHandler => {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  createBullBoard({
    queues: [new BullMQAdapter(queue, { readOnlyMode: true })],
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Care copilot: jobs', hideRedisDetails: true } },
  });
  return serverAdapter.getRouter() as RequestHandler;
};
