import { z } from 'zod';

/** One market of the master list. */
const marketSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .describe('ISO 3166 alpha-2'),
  name: z.string().min(1).describe('English name'),
  region: z.string().min(1).describe('Region of the care organisation'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/u))
    .min(1)
    .describe('ISO 639-1 codes of the languages its customers are answered in, the main one first'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .describe('ISO 4217'),
});

/** The market master list, each code once. */
export const marketsSchema = z
  .array(marketSchema)
  .refine((markets) => new Set(markets.map(({ code }) => code)).size === markets.length, {
    message: 'A market is listed twice.',
  });

export type Market = Readonly<z.infer<typeof marketSchema>>;
