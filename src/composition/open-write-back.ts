import { randomUUID } from 'node:crypto';
import { salesforceReplyDestination } from '../adapters/salesforce/reply-destination.ts';
import type { Database } from '../adapters/sql/database.ts';
import { sqlDeliveryStore } from '../adapters/sql/delivery-store.ts';
import type { CaseStore } from '../copilot/case-store.ts';
import { type DeliverReplies, deliverReplies } from '../copilot/write-back/deliver-replies.ts';
import { defaultDeliveryRules } from '../copilot/write-back/delivery-rules.ts';
import type { ReplyDestination } from '../copilot/write-back/reply-destination.ts';
import type { Config } from './config.ts';
import { salesforceOptions } from './open-salesforce.ts';

/** Writing back as the server has it. */
export type WriteBack = {
  /** Null where replies are not written back. */
  readonly replies: DeliverReplies | null;
  readonly composerOrigins: readonly string[];
  readonly close: () => Promise<void>;
};

/** An advisor waits for it: milliseconds for one answer of the org. */
const timeoutMs = 30_000;

/** Gives where the settings let approved replies be written to; null where nothing is named. Nothing is asked of it yet. */
export const replyDestinationOf = (config: Config): ReplyDestination | null => {
  const kinds = config.CAIR_SALESFORCE_WRITE ?? [];
  if (kinds.length === 0) return null;
  const { login, apiVersion } = salesforceOptions(config);
  return salesforceReplyDestination({
    client: { login, apiVersion, timeoutMs, apiShare: 1 },
    kinds,
    sender: config.CAIR_SALESFORCE_SENDER ?? null,
    keyField: config.CAIR_SALESFORCE_KEY_FIELD ?? 'Copilot_Key__c',
  });
};

/** Starts writing back what was approved, also what an earlier server left. `failed` is told of faults that it outlives. */
export const openWriteBack = (
  config: Config,
  parts: {
    readonly cases: CaseStore;
    readonly knowledge: { readonly database: Database };
    readonly replyDestination: ReplyDestination | null;
  },
  failed: (cause: unknown) => void,
): WriteBack => {
  const { cases, knowledge, replyDestination: destination } = parts;
  const replies =
    destination === null
      ? null
      : deliverReplies({
          cases,
          deliveries: sqlDeliveryStore(knowledge.database),
          destination,
          rules: defaultDeliveryRules,
          worker: randomUUID(),
          now: Date.now,
          chance: Math.random,
          failed,
        });
  return {
    replies,
    composerOrigins: config.CAIR_EMBED_ORIGINS ?? [],
    close: async () => replies?.close(),
  };
};
