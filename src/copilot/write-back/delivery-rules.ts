import type { RetryRules } from '../../jobs/retry-rules.ts';
import type { DeliveryKind } from './delivery.ts';

export type DeliveryRules = {
  readonly retry: RetryRules;
  /**
   * Milliseconds after an attempt whose end nobody saw until the next one: what the destination was still doing must show when
   * it is looked up.
   */
  readonly settleMs: Readonly<Record<DeliveryKind, number>>;
  /** Milliseconds for which a worker holds a delivery; it renews this three times over while it lives. */
  readonly holdMs: number;
  readonly pollMs: number;
};

/**
 * Twelve attempts within some three hours, which outlast a maintenance window. A mail waits ten minutes after an unseen end, as
 * long as Salesforce lets a transaction run: late is better than twice.
 */
export const defaultDeliveryRules: DeliveryRules = {
  retry: { attempts: 12, firstWaitMs: 5_000, jitter: 0.5 },
  settleMs: { 'email-draft': 0, email: 600_000, comment: 60_000 },
  holdMs: 60_000,
  pollMs: 2_000,
};
