import { z } from 'zod';

/** How an approved reply is written back: as a draft of the advisor's own, as a mail that is sent, or as an internal comment. */
export const deliveryKindSchema = z.enum(['email-draft', 'email', 'comment']);

/** What an approval may say about writing back. Whom a mail goes to is told by the case alone, so that there is no field for it. */
export const deliverRequestSchema = z.strictObject({ kind: deliveryKindSchema });

/** Where an approved reply stands on its way. */
export const deliverySchema = z.object({
  kind: deliveryKindSchema,
  /** `waiting-for-advisor`: nobody else can write it; `failed`: not tried again until a person asks. */
  state: z.enum(['waiting', 'waiting-for-advisor', 'sending', 'delivered', 'failed']),
  attempts: z.int(),
  /** When it is tried next by itself; null where it is not. */
  nextAttemptAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  /** What the destination calls what was written. */
  reference: z.string().nullable(),
  link: z.url({ protocol: /^https?$/u }).nullable(),
  /** Why it is not delivered and what to do, in one sentence. */
  reason: z.string().nullable(),
});

/** What `GET /api/cases/:id/delivery` answers. */
export const caseDeliverySchema = z.object({
  /** As people call it; null where replies are not written back. */
  destination: z.string().nullable(),
  /** What an approval may ask for. */
  kinds: z.array(deliveryKindSchema),
  /** Origins of the pages that may embed the panel and take a text into their composer. */
  composerOrigins: z.array(z.string()),
  /** Null until an approval asked for one. */
  delivery: deliverySchema.nullable(),
});

/** Name of the header with the advisor's own Salesforce session, which is kept nowhere. */
export const sessionHeader = 'x-salesforce-session';

export type DeliveryKindJson = z.infer<typeof deliveryKindSchema>;
export type DeliveryJson = z.infer<typeof deliverySchema>;
export type CaseDeliveryJson = z.infer<typeof caseDeliverySchema>;
