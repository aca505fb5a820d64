import { type Request, Router } from 'express';
import type { Copilot } from '../../composition/open-copilot.ts';
import type { WriteBack } from '../../composition/open-write-back.ts';
import type { CaseDeliveryJson } from '../../contract/delivery.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { deliveryJson } from '../present/delivery-json.ts';
import { sessionOfRequest } from './session-of-request.ts';

/** Where an approved reply stands on its way back, and asking for it once more. */
export const deliveryRoutes = (
  { cases }: Pick<Copilot, 'cases'>,
  { replies, composerOrigins }: WriteBack,
): Router => {
  const router = Router();

  const answerFor = async (request: Request<{ id: string }>): Promise<CaseDeliveryJson> => {
    const { id } = request.params;
    if ((await cases.get(id)) === null) throw new CopilotError('not-found', `There is no case ${id}.`);
    const delivery = (await replies?.ofCase(id)) ?? null;
    return {
      destination: replies?.destination ?? null,
      kinds: [...(replies?.kinds ?? [])],
      composerOrigins: [...composerOrigins],
      delivery: delivery === null ? null : deliveryJson(delivery),
    };
  };

  router.get('/cases/:id/delivery', async (request, response) => {
    response.json(await answerFor(request));
  });

  router.post('/cases/:id/delivery/retry', async (request, response) => {
    if (replies === null) throw new CopilotError('not-found', 'Replies are not written back here.');
    await replies.retry(request.params.id, sessionOfRequest(request));
    response.status(202).json(await answerFor(request));
  });

  return router;
};
