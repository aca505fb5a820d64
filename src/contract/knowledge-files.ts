import { z } from 'zod';

const dateText = z.string().regex(/^\d{4}-\d{2}-\d{2}/u, 'an ISO date such as 2026-11-21');
const codes = z.array(z.string()).default([]);

/** One line of an article export; `html` or `text` holds the body. BEIR's `_id` is taken as the id. */
export const articleLineSchema = z
  .object({
    id: z.string().min(1).optional(),
    _id: z.string().min(1).optional(),
    language: z.string().min(2).optional(),
    title: z.string().default(''),
    summary: z.string().default(''),
    html: z.string().optional(),
    text: z.string().optional(),
    category: z.string().default(''),
    markets: codes,
    models: codes,
    status: z.enum(['published', 'draft', 'archived']).default('published'),
    audience: z.enum(['public', 'internal']).default('public'),
    updatedAt: dateText.nullable().default(null),
    validFrom: dateText.nullable().default(null),
    validTo: dateText.nullable().default(null),
    url: z.string().optional(),
    outOfDate: z.boolean().default(false),
  })
  .refine((line) => (line.id ?? line._id) !== undefined, 'an article needs an id')
  .refine((line) => (line.html ?? line.text ?? '').trim() !== '', 'an article needs html or text');

const messageSchema = z.object({
  from: z.enum(['customer', 'advisor']),
  at: z.string().nullable().default(null),
  text: z.string().optional(),
  html: z.string().optional(),
});

/** One closed case: either the thread as `messages`, or just `question` and `answer` (also the columns of a CSV). */
export const closedCaseLineSchema = z
  .object({
    id: z.string().min(1),
    language: z.string().min(2).optional(),
    market: z.string().nullable().default(null),
    model: z.string().nullable().default(null),
    category: z.string().default(''),
    subject: z.string().default(''),
    closedAt: z.string().nullable().default(null),
    customer: z.object({ name: z.string().nullable().default(null) }).optional(),
    advisor: z.string().nullable().default(null),
    messages: z.array(messageSchema).optional(),
    question: z.string().optional(),
    answer: z.string().optional(),
    url: z.string().optional(),
  })
  .refine(
    (line) => line.messages !== undefined || (line.question !== undefined && line.answer !== undefined),
    'a case needs messages, or a question and an answer',
  );
