import type { Delivery, DeliveryState } from './delivery.ts';

/** What an attempt, or a person, makes of a delivery. */
export type DeliveryChange = {
  readonly state: DeliveryState;
  readonly dueAt: number;
  /** Not even a person's asking brings an attempt before this; milliseconds since 1970. */
  readonly safeAt?: number;
  readonly reference?: string;
  readonly link?: string | null;
  readonly reason: string | null;
  readonly deliveredAt?: string;
};

/** A reply that was approved and has not arrived. */
export type UndeliveredReply = {
  readonly delivery: Delivery;
  /** ISO 8601. */
  readonly approvedAt: string;
  /** Name of the advisor. */
  readonly approvedBy: string;
};

/** Moments, as ISO 8601, since which a reply may wait without being late. */
export type WaitingSince = { readonly forItself: string; readonly forAdvisor: string };

/**
 * The port of deliveries on their way. It has no way to add one: that is part of writing the decision, so that nothing can
 * be delivered that nobody approved. A delivery that is tried is held by one worker until a moment that it renews.
 */
export type DeliveryStore = {
  readonly ofCase: (caseId: string) => Promise<Delivery | null>;
  /** The next that is due, or whose worker died; never one that waits for the advisor. */
  readonly nextDue: (now: number) => Promise<Delivery | null>;
  /** Takes this one and counts an attempt; null where it is delivered, not due or held by another worker. */
  readonly take: (
    decisionId: string,
    hold: { readonly worker: string; readonly now: number; readonly until: number },
  ) => Promise<Delivery | null>;
  readonly renew: (
    decisionId: string,
    hold: { readonly worker: string; readonly until: number },
  ) => Promise<void>;
  /** Ends an attempt; nothing is written about a delivery that another worker has taken over. */
  readonly settle: (decisionId: string, worker: string, change: DeliveryChange) => Promise<void>;
  /** Puts one that waits or failed back to be tried anew; false where it is delivered or being tried. */
  readonly askAgain: (decisionId: string, state: DeliveryState, now: number) => Promise<boolean>;
  /**
   * Gives what has failed, or is not delivered and was approved before it may be on its way or wait for its advisor: at most
   * `limit`, the longest waiting first, and how many there are in all.
   */
  readonly undelivered: (
    since: WaitingSince,
    limit: number,
  ) => Promise<{ readonly replies: readonly UndeliveredReply[]; readonly total: number }>;
};
