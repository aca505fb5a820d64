import { z } from 'zod';

/** One product model that a case can be about. */
export const carModelSchema = z.strictObject({
  model: z.string().min(1).describe("The name cases and filters use, e.g. '2'"),
  names: z.array(z.string().min(1)).min(1).describe("What customers call it unmistakably, e.g. 'Lodestar 2'"),
  shortNames: z
    .array(z.string().min(1))
    .default([])
    .describe(
      "Names that count only where no noun follows: 'my 4' in 'my 4 is dirty', not in 'my 4 questions'",
    ),
});

export type CarModel = Readonly<z.infer<typeof carModelSchema>>;
