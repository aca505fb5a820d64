import { z } from 'zod';
import { spanSchema } from './span.ts';

export const caseStateSchema = z.enum(['waiting', 'approved']);

/** One line of the queue. */
export const caseSummarySchema = z.object({
  id: z.string(),
  subject: z.string(),
  preview: z.string(),
  customerName: z.string().nullable(),
  language: z.string(),
  market: z.string().nullable(),
  model: z.string().nullable(),
  channel: z.string(),
  receivedAt: z.string().nullable(),
  state: caseStateSchema,
});

export const caseListSchema = z.object({ cases: z.array(caseSummarySchema) });

/** A whole case; the parts cover `text` in order, and only `body` parts are searched for questions. */
export const caseDetailSchema = caseSummarySchema.omit({ preview: true }).extend({
  text: z.string(),
  parts: z.array(spanSchema.extend({ kind: z.enum(['greeting', 'body', 'closing', 'signature', 'quote']) })),
  languageGuessed: z.boolean(),
});

export const caseCreatedSchema = z.object({ id: z.string() });

export type CaseSummaryJson = z.infer<typeof caseSummarySchema>;
export type CaseDetailJson = z.infer<typeof caseDetailSchema>;
