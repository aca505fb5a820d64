import { z } from 'zod';

/** Names the messages between the panel and the page that embeds it, so that messages of others are passed over. */
const channel = z.literal('care-copilot');

/** From the panel, to each page that may embed it: it listens now. */
export const panelReadySchema = z.strictObject({
  channel,
  type: z.literal('panel-ready'),
  version: z.literal(1),
});

/** From the embedding page: it has a composer, and may hand over the session of the person who is signed in there. */
export const composerReadySchema = z.strictObject({
  channel,
  type: z.literal('composer-ready'),
  version: z.literal(1),
  session: z.string().min(1).max(4_096).optional(),
});

/** From the panel: put this text into the composer of the case, and send nothing. */
export const insertReplySchema = z.strictObject({
  channel,
  type: z.literal('insert-reply'),
  version: z.literal(1),
  /** Told again in the answer. */
  id: z.string().min(1).max(100),
  caseId: z.string().min(1).max(200),
  text: z.string().min(1).max(200_000),
});

/** From the embedding page: whether the text stands in the composer now. */
export const replyInsertedSchema = z.strictObject({
  channel,
  type: z.literal('reply-inserted'),
  version: z.literal(1),
  id: z.string().min(1).max(100),
  done: z.boolean(),
});

export type PanelReadyJson = z.infer<typeof panelReadySchema>;
export type InsertReplyJson = z.infer<typeof insertReplySchema>;
