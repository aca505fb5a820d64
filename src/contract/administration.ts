import { z } from 'zod';
import { deliverySchema } from './delivery.ts';

/** One connection, permission or setting with what was found; both sentences hold no secret and no word of a customer. */
export const systemCheckSchema = z.object({
  name: z.string(),
  /** 'warning': it works, and something should be done; 'not-used': the settings leave it out. */
  state: z.enum(['ok', 'warning', 'failed', 'not-used']),
  says: z.string(),
  remedy: z.string().nullable(),
});

/** What `GET /api/admin/checks` answers, and `cair doctor --json` prints. */
export const systemChecksSchema = z.object({
  /** False when a check failed; a warning is nothing wrong yet. */
  ok: z.boolean(),
  checks: z.array(systemCheckSchema),
});

const counted = {
  kind: z.enum(['article', 'case', 'answer']),
  /** One in each of its languages. */
  documents: z.int(),
  passages: z.int(),
};

/** What `GET /api/admin/knowledge` answers: where the live knowledge comes from, and how much there is. */
export const knowledgeOverviewSchema = z.object({
  source: z.object({
    /** The source that the settings name. */
    configured: z.string(),
    /** The source that the live knowledge was read from; null where that was not kept. */
    indexed: z.string().nullable(),
    /** When passages were last written, ISO 8601; null while there are none. */
    indexedAt: z.string().nullable(),
  }),
  byLanguage: z.array(z.object({ ...counted, language: z.string() })),
  /** The market is null for what holds everywhere; what holds in several markets is counted in each. */
  byMarket: z.array(z.object({ ...counted, market: z.string().nullable() })),
});

const statedNumberSchema = z.object({
  source: z.string(),
  title: z.string(),
  url: z.string(),
  sentence: z.string(),
  /** With its unit, as it is written. */
  number: z.string(),
});

/** What `GET /api/admin/articles` answers: what editors of the knowledge should look at. */
export const articleReviewSchema = z.object({
  /** The most pressing first. */
  stale: z.array(
    z.object({
      source: z.string(),
      language: z.string(),
      title: z.string(),
      url: z.string(),
      /** 'old': not changed for a year and cited often; 'translation': older than its master; the others by its validity. */
      reason: z.enum(['old', 'translation', 'ending', 'ended']),
      /** Of the last change, or of the end of validity. */
      date: z.string().nullable(),
      /** Kept drafts that cite it. */
      citedBy: z.int(),
    }),
  ),
  /** Pairs of articles that state different numbers for what seems to be the same thing, the surest first. */
  contradictions: z.array(
    z.object({
      language: z.string(),
      one: statedNumberSchema,
      other: statedNumberSchema,
      likeness: z.number(),
    }),
  ),
});

/** What `GET /api/admin/questions` answers: what the drafts left open, grouped; what most cases ask first. */
export const openQuestionsSchema = z.object({
  groups: z.array(
    z.object({
      /** Its personal data masked. */
      question: z.string(),
      language: z.string(),
      markets: z.array(z.string()),
      count: z.int(),
      cases: z.array(z.object({ id: z.string(), state: z.enum(['waiting', 'approved']) })),
    }),
  ),
});

/** What `GET /api/admin/deliveries` answers: approved replies that failed to arrive, or wait too long. */
export const lateRepliesSchema = z.object({
  /** As people call it; null where replies are not written back. */
  destination: z.string().nullable(),
  /** Of all; the list ends at a hundred. */
  total: z.int(),
  /** The longest waiting first. */
  replies: z.array(
    deliverySchema.extend({
      caseId: z.string(),
      approvedAt: z.string(),
      /** Name of the advisor. */
      approvedBy: z.string(),
      /** What to do, beside the reason. */
      remedy: z.string(),
      /** Whether `POST /api/cases/:id/delivery/retry` without an advisor's session can help. */
      canDeliverAgain: z.boolean(),
    }),
  ),
});

export type SystemCheckJson = z.infer<typeof systemCheckSchema>;
export type SystemChecksJson = z.infer<typeof systemChecksSchema>;
export type KnowledgeOverviewJson = z.infer<typeof knowledgeOverviewSchema>;
export type ArticleReviewJson = z.infer<typeof articleReviewSchema>;
export type OpenQuestionsJson = z.infer<typeof openQuestionsSchema>;
export type LateRepliesJson = z.infer<typeof lateRepliesSchema>;
export type LateReplyJson = LateRepliesJson['replies'][number];
