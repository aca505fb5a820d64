import { z } from 'zod';

const quote = z.string().nullable();

/** In what shape each prompt is answered, by the name of its output. */
export const promptShapes: Readonly<Record<string, z.ZodObject>> = {
  questions: z.object({ questions: z.array(z.object({ quote: z.string(), kind: z.string() })) }),
  answer: z.object({
    question: z.int(),
    sentences: z.array(z.object({ text: z.string(), sources: z.array(z.int()) })),
    unanswered: z.boolean(),
  }),
  rewrite: z.object({ sentences: z.array(z.object({ number: z.int(), text: z.string() })) }),
  answers: z.object({ questions: z.array(z.object({ number: z.int(), verdict: z.string(), quote })) }),
  faithfulness: z.object({
    sentences: z.array(z.object({ number: z.int(), verdict: z.string(), quote, evidence: quote })),
  }),
  tone: z.object({
    dimensions: z.array(z.object({ dimension: z.string(), grade: z.int(), quote })),
    overall: z.object({ grade: z.int(), quote }),
  }),
};
