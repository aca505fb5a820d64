import { z } from 'zod';
import { caseResultSchema, evaluationRunSchema } from './evaluation-run.ts';

/** What grading takes from a saved run; the rest of the file is not read. */
export const gradableRunSchema = evaluationRunSchema.pick({ format: true }).extend({
  cases: z.array(
    caseResultSchema.pick({
      id: true,
      slices: true,
      scores: true,
      subject: true,
      message: true,
      draft: true,
    }),
  ),
});

const nameSchema = z.string().trim().min(1).max(120);

/** A person is known by their name, as for approvals. */
const graderSchema = z.string().trim().min(2, 'give a name of at least two letters').max(120);

const secondsSchema = z.number().min(0).max(86_400);

/** Asks for a queue: the cases of one run, or those of two whose drafts differ. */
export const gradingQueueRequestSchema = z.object({
  /** What graders read above their tasks; say nothing in it that tells the systems apart. */
  title: nameSchema,
  first: gradableRunSchema,
  second: gradableRunSchema.optional(),
  /** What the report calls the two systems. */
  names: z
    .object({
      first: nameSchema.default('the first system'),
      second: nameSchema.default('the second system'),
    })
    .prefault({}),
  limit: z.int().min(1).max(500).default(60),
  /** How many people grade each task; agreement needs at least two. */
  graders: z.int().min(1).max(20).default(2),
  /** Of which cases are drawn and which reply stands first. */
  seed: z.int().default(1),
});

export const gradingQueueCreatedSchema = z.object({
  id: z.string(),
  tasks: z.int(),
  /** Cases of the runs that are not graded, by reason. */
  leftOut: z.object({ onlyInOne: z.int(), otherMessage: z.int(), sameReply: z.int(), noReply: z.int() }),
  beyondLimit: z.int(),
});

export const gradingQueuesSchema = z.object({
  queues: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      createdAt: z.string(),
      tasks: z.int(),
      gradersPerTask: z.int(),
    }),
  ),
});

/** Which queue and who; the newest queue when none is named. */
export const graderQuerySchema = z.object({ grader: graderSchema, queue: z.string().optional() });

export const reportQuerySchema = z.object({ queue: z.string().optional() });

const blindGradingSchema = z.object({
  grades: z
    .array(
      z.object({
        reply: z.string(),
        tone: z.int().min(1).max(5),
        facts: z.enum(['right', 'wrong', 'cannot-tell']),
      }),
    )
    .min(1)
    .max(2),
  /** The id of the reply that one would send, 'either' of two, or 'neither'. */
  send: z.string(),
  savesTime: z.boolean(),
});

export const gradingRequestSchema = blindGradingSchema.extend({
  grader: graderSchema,
  comment: z.string().trim().max(4_000).optional(),
  /** How long the task was in sight. */
  seconds: secondsSchema,
});

export const gradingSkipSchema = z.object({
  grader: graderSchema,
  reason: z.string().trim().min(3, 'say in a few words why').max(1_000),
  seconds: secondsSchema,
});

/** What a grader gets: a case with its replies in the order to show them, or word that nothing is left. */
export const nextGradingSchema = z.object({
  queue: z.object({ id: z.string(), title: z.string() }),
  /** Null when nothing is left for this person. */
  task: z
    .object({
      id: z.string(),
      market: z.string().nullable(),
      language: z.string().nullable(),
      subject: z.string(),
      message: z.string(),
      replies: z
        .array(z.object({ id: z.string(), text: z.string() }))
        .min(1)
        .max(2),
      /** What this person had said before they took it back. */
      earlier: blindGradingSchema.extend({ comment: z.string().nullable() }).nullable(),
    })
    .nullable(),
  /** Of this person: graded, and those with what still waits for them. */
  progress: z.object({ graded: z.int(), all: z.int() }),
  /** Of all graders. */
  together: z.object({ graded: z.int(), wanted: z.int() }),
  canTakeBack: z.boolean(),
});

export type NextGradingJson = z.infer<typeof nextGradingSchema>;
export type GradingRequestJson = z.infer<typeof gradingRequestSchema>;
export type GradingSkipJson = z.infer<typeof gradingSkipSchema>;
export type GradingQueuesJson = z.infer<typeof gradingQueuesSchema>;
