import { z } from 'zod';

/** A fault as RFC 9457 problem details (application/problem+json); `detail` is one sentence for a person. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
});

export type ProblemJson = z.infer<typeof problemSchema>;
