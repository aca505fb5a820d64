import { z } from 'zod';

const limit = z.number().nullable();

/** What `GET /api/model/spending` answers: what the language model cost today, and what it may cost. */
export const modelSpendingSchema = z.object({
  /** Name of the language model; null where none is set. */
  model: z.string().nullable(),
  /** The day of UTC, '2026-11-22'. */
  day: z.string(),
  /** Three letters; null where no prices are set, and then all money is 0. */
  currency: z.string().nullable(),
  /** Markets that spent something today or have a limit of their own. Drafts under way count with what was reserved. */
  markets: z.array(
    z.object({
      /** Two letters; null stands for cases whose market is unknown, and for checks of the doctor. */
      market: z.string().nullable(),
      tokens: z.number(),
      money: z.number(),
      tokenLimit: limit,
      moneyLimit: limit,
    }),
  ),
  /** Limits of every other market; null where there is none. */
  anyMarket: z.object({ tokenLimit: limit, moneyLimit: limit }),
});

export type ModelSpendingJson = z.infer<typeof modelSpendingSchema>;
