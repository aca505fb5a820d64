import { Router } from 'express';
import { type ReplyMarksJson, replyMarksRequestSchema } from '../../contract/reply-marks.ts';
import type { MarkReply } from '../../copilot/mark-reply.ts';
import { supportJson } from '../present/draft-json.ts';
import { parseRequest } from './parse-request.ts';
import { signalOf } from './signal-of.ts';

/** POST the text of a reply that is being edited: the marks of its sentences by the sources of its draft. Nothing is kept. */
export const draftMarkRoutes = (markReply: MarkReply): Router => {
  const router = Router();

  router.post('/cases/:id/drafts/:draftId/marks', async (request, response) => {
    const { id: caseId, draftId } = request.params;
    const { text } = parseRequest(replyMarksRequestSchema, request.body);
    const marks = await markReply({ caseId, draftId, text }, signalOf(response));
    const answer: ReplyMarksJson = { support: supportJson(marks) };
    response.json(answer);
  });

  return router;
};
