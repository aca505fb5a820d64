import { z } from 'zod';
import { deliverRequestSchema } from './delivery.ts';

/** How the advisor settled a question: the reply answers it, says it is open, or it was no question. */
export const ledgerStateSchema = z.enum(['answered', 'said-open', 'not-a-question']);

export const approvalRequestSchema = z.object({
  draftId: z.string().min(1),
  advisor: z.object({ name: z.string().trim().min(2).max(120) }),
  sentText: z.string().trim().min(1).max(200_000),
  verdicts: z.object({
    facts: z.enum(['right', 'corrected', 'wrong']),
    /** How the draft sounded, as the advisor grades it. */
    tone: z.int().min(1).max(5),
  }),
  /** One entry per question of the draft; a missing one blocks the approval. */
  ledger: z.array(z.object({ question: z.string(), state: ledgerStateSchema })),
  comment: z.string().max(4_000).optional(),
  /** How the approved text is written back; not at all where it is left out. */
  deliver: deliverRequestSchema.optional(),
});

/** One typed difference between the draft and the text that was sent. */
export const replyEditSchema = z.object({
  kind: z.enum(['fact', 'wording', 'addition', 'removal', 'greeting', 'sign-off']),
  before: z.string(),
  after: z.string(),
  /** The question whose answer was changed, or null for the frame around the answers. */
  question: z.string().nullable(),
});

export const decisionSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  draftId: z.string(),
  advisor: z.object({ name: z.string() }),
  decidedAt: z.string(),
  sentText: z.string(),
  verdicts: approvalRequestSchema.shape.verdicts,
  ledger: approvalRequestSchema.shape.ledger,
  edits: z.array(replyEditSchema),
  /** Share of words changed from draft to sent text, 0 to 1. */
  editShare: z.number().min(0).max(1),
  /** What the index learned: one entry per question with its answer. */
  learned: z.array(z.object({ passageId: z.string(), question: z.string(), answer: z.string() })),
  comment: z.string().nullable(),
});

export type ApprovalRequestJson = z.infer<typeof approvalRequestSchema>;
export type ReplyEditJson = z.infer<typeof replyEditSchema>;
export type DecisionJson = z.infer<typeof decisionSchema>;
