import { z } from 'zod';
import { supportSchema } from './draft.ts';

/** What `POST /api/cases/:id/drafts/:draftId/marks` takes: the reply as it stands now, at most as long as one whose tone is asked. */
export const replyMarksRequestSchema = z.object({ text: z.string().max(200_000) });

/** The mark of each sentence of the text that was sent; spans point into it. */
export const replyMarksSchema = z.object({ support: z.array(supportSchema) });

export type ReplyMarksJson = z.infer<typeof replyMarksSchema>;
