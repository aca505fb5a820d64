import { sqlBudgetStore } from '../adapters/sql/budget-store.ts';
import { sqlDeliveryStore } from '../adapters/sql/delivery-store.ts';
import { sqlKnowledgeCensus } from '../adapters/sql/knowledge-census.ts';
import type { KnowledgeCensus } from '../copilot/administration/knowledge-census.ts';
import { type ListLateReplies, makeListLateReplies } from '../copilot/administration/late-replies.ts';
import { type ListOpenQuestions, makeListOpenQuestions } from '../copilot/administration/open-questions.ts';
import { makeReviewArticles, type ReviewArticles } from '../copilot/administration/review-articles.ts';
import { runChecks } from '../copilot/checks/run-checks.ts';
import type { SystemCheck } from '../copilot/checks/system-check.ts';
import type { Config } from './config.ts';
import { allChecks } from './doctor/all-checks.ts';
import type { Copilot } from './open-copilot.ts';

/** What an administrator of a running server can look at. */
export type Administration = {
  /** Looks at every connection, permission and setting; who asks meanwhile gets the same answer. */
  readonly checks: () => Promise<readonly SystemCheck[]>;
  /** The source that the settings name. */
  readonly configuredSource: string;
  readonly countKnowledge: KnowledgeCensus;
  readonly reviewArticles: ReviewArticles;
  readonly listOpenQuestions: ListOpenQuestions;
  readonly listLateReplies: ListLateReplies;
};

/** Shares an answer that is on its way: a language model and an org are not asked twice at a time. */
const sharing = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let asked: Promise<Answer> | null = null;
  return () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return asked;
  };
};

/** Joins administration over an open copilot; the checks look at the knowledge and the models that it works with. */
export const administrationOver = (
  { knowledge, cases, replyDestination }: Pick<Copilot, 'knowledge' | 'cases' | 'replyDestination'>,
  config: Config,
): Administration => {
  const probes = () =>
    allChecks({
      config,
      embedder: async () => knowledge.embedder,
      knowledge: async () => knowledge,
      spending: async () => sqlBudgetStore(knowledge.database),
    });
  const today = (): string => new Date().toISOString().slice(0, 10);
  return {
    checks: sharing(() => runChecks(probes())),
    configuredSource: config.CAIR_SOURCE,
    countKnowledge: sqlKnowledgeCensus(knowledge.database),
    reviewArticles: sharing(makeReviewArticles({ store: knowledge.store, cases, today })),
    listOpenQuestions: sharing(makeListOpenQuestions({ cases })),
    listLateReplies: makeListLateReplies({
      deliveries: sqlDeliveryStore(knowledge.database),
      destination: replyDestination,
      now: Date.now,
    }),
  };
};
