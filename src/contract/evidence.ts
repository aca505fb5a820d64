import { z } from 'zod';

export const passageKindSchema = z.enum(['article', 'case', 'answer']);

/** One found passage: an article's section, a past case's answer, or an answer that an advisor approved. */
export const hitSchema = z.object({
  passageId: z.string(),
  kind: passageKindSchema,
  /** Article number, case number, or decision id. */
  source: z.string(),
  title: z.string(),
  passage: z.string(),
  language: z.string(),
  markets: z.array(z.string()),
  models: z.array(z.string()),
  /** ISO date of the article's last change or of the case's closing. */
  date: z.string().nullable(),
  url: z.string(),
  /** 0 to 1; the same number that the threshold acts on. */
  score: z.number().min(0).max(1),
  reason: z.string(),
});

/** A hit together with the id of the question that it was found for. */
export const evidenceSchema = hitSchema.extend({ question: z.string() });

export const searchQuerySchema = z.object({
  q: z.string().min(1).max(50_000),
  market: z.string().length(2).optional(),
  language: z.string().min(2).optional(),
  model: z.string().optional(),
  kind: passageKindSchema.optional(),
  k: z.coerce.number().int().min(1).max(50).default(10),
});

export const searchResponseSchema = z.object({
  query: z.string(),
  hits: z.array(hitSchema),
  /** Empty when every leg of the search answered. */
  missingLegs: z.array(z.enum(['dense', 'lexical'])),
});

/** The document around a passage, for opening it in place. */
export const passageDocumentSchema = z.object({
  passageId: z.string(),
  kind: passageKindSchema,
  source: z.string(),
  title: z.string(),
  language: z.string(),
  markets: z.array(z.string()),
  models: z.array(z.string()),
  date: z.string().nullable(),
  url: z.string(),
  /** The whole document as sections of plain text, in order; `cited` marks the one that was found. */
  sections: z.array(z.object({ heading: z.string(), text: z.string(), cited: z.boolean() })),
});

export type HitJson = z.infer<typeof hitSchema>;
export type EvidenceJson = z.infer<typeof evidenceSchema>;
export type SearchResponseJson = z.infer<typeof searchResponseSchema>;
export type PassageDocumentJson = z.infer<typeof passageDocumentSchema>;
