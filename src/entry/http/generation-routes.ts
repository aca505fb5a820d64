import { Router } from 'express';
import { z } from 'zod';
import type { Copilot } from '../../composition/open-copilot.ts';
import {
  type GenerationPreviewJson,
  type GenerationsJson,
  switchRequestSchema,
} from '../../contract/generations.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { generationJson } from '../present/generation-json.ts';
import { parseRequest } from './parse-request.ts';

const placeSchema = z.object({ id: z.coerce.number().int().min(1) });

/** Generations of the knowledge: which there are, what a new one would change, the switch and one step back. */
export const generationRoutes = ({ knowledge }: Pick<Copilot, 'knowledge'>): Router => {
  const router = Router();

  const all = async (): Promise<GenerationsJson> => ({
    generations: (await knowledge.generations()).map(generationJson),
  });

  router.get('/generations', async (_request, response) => {
    response.json(await all());
  });

  router.get('/generations/:id/preview', async (request, response) => {
    const { id } = parseRequest(placeSchema, request.params);
    const found = (await knowledge.generations()).find(({ number }) => number === id);
    if (found === undefined) throw new CopilotError('not-found', `There is no generation ${id}.`);
    const preview = found.report?.preview ?? null;
    const json: GenerationPreviewJson = {
      preview: preview === null ? null : { ...preview, changes: [...preview.changes] },
    };
    response.json(json);
  });

  router.post('/generations/rollback', async (_request, response) => {
    await knowledge.rollBack();
    response.json(await all());
  });

  router.post('/generations/:id/switch', async (request, response) => {
    const { id } = parseRequest(placeSchema, request.params);
    const { force } = parseRequest(switchRequestSchema, request.body ?? {});
    await knowledge.switchGeneration(id, { despiteChecks: force });
    response.json(await all());
  });

  return router;
};
