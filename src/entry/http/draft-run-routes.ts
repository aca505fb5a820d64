import { type Request, Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import { draftRunRequestSchema } from '../../contract/draft-run.ts';
import { draftEventJson, draftRunJson } from '../present/draft-run-json.ts';
import { parseRequest } from './parse-request.ts';
import { type SentEvent, sendEvents } from './send-events.ts';
import { signalOf } from './signal-of.ts';

/** Id of the last event that a client says it had; 0 for one that had none. */
const lastEventOf = (request: Request): number => {
  const id = request.get('last-event-id') ?? '';
  return /^\d{1,15}$/u.test(id) ? Number(id) : 0;
};

/** Drafts that are read along: start one, follow its events, stop it. */
export const draftRunRoutes = ({ draftRuns }: Pick<Copilot, 'draftRuns'>): Router => {
  const router = Router();

  const sent = async function* (run: string, afterId: number, gone: AbortSignal): AsyncGenerator<SentEvent> {
    for await (const { id, event } of draftRuns.events(run, afterId, gone)) {
      const { type, ...data } = draftEventJson(event);
      yield { id, name: type, data };
    }
  };

  router.post('/cases/:id/draft-runs', async (request, response) => {
    const body: unknown = Buffer.isBuffer(request.body) ? null : (request.body ?? {});
    const { refine } = parseRequest(draftRunRequestSchema, body);
    const run = await draftRuns.start(request.params.id, refine);
    response.status(202).location(`/api/draft-runs/${run.id}`).json(draftRunJson(run));
  });

  router.get('/draft-runs/:run/events', async (request, response) => {
    const { id, state, lastEventId } = draftRuns.get(request.params.run);
    const afterId = lastEventOf(request);
    if (state !== 'running' && afterId >= lastEventId) {
      // By this a browser knows that it need not come again.
      response.status(204).end();
      return;
    }
    const gone = signalOf(response);
    await sendEvents(response, sent(id, afterId, gone), gone);
  });

  router.delete('/draft-runs/:run', (request, response) => {
    draftRuns.cancel(request.params.run);
    response.status(204).end();
  });

  return router;
};
