import { CopilotError } from '../../fault/copilot-error.ts';
import { waitAfter } from '../../jobs/retry-rules.ts';
import type { CaseStore } from '../case-store.ts';
import { type Delivery, deliveryKey, firstState } from './delivery.ts';
import type { DeliveryRules } from './delivery-rules.ts';
import type { DeliveryChange } from './delivery-store.ts';
import type { AdvisorSession, DeliveryOutcome, ReplyDestination } from './reply-destination.ts';

export type AttemptParts = {
  readonly cases: Pick<CaseStore, 'get' | 'decision'>;
  readonly destination: ReplyDestination;
  readonly rules: DeliveryRules;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly chance: () => number;
  /** Is told of faults that were not foreseen. */
  readonly failed: (cause: unknown) => void;
};

type Kept = { readonly again: boolean; readonly unseen: boolean; readonly reason: string };

const refused = (reason: string): DeliveryOutcome => ({ state: 'refused', reason });

const ownFault = 'Something went wrong here while the reply was written; it has been logged. Try again.';

/** Asks the destination for what the records say: an approved decision of a person, and its case. */
const ask = async (
  { cases, destination }: AttemptParts,
  delivery: Delivery,
  session: AdvisorSession | null,
): Promise<DeliveryOutcome> => {
  const decision = await cases.decision(delivery.caseId);
  const kept = await cases.get(delivery.caseId);
  if (decision === null || kept === null || decision.id !== delivery.decisionId)
    return refused('There is no approval for this reply; nothing is sent without one.');
  if (decision.advisor.name.trim() === '')
    return refused('Nobody is named as having approved this reply; nothing is sent without one.');
  if (!destination.kinds.includes(delivery.kind))
    return refused(`Writing back this way to ${destination.name} is switched off; copy the reply instead.`);
  const { kind } = delivery;
  return destination.deliver(decision, kept.careCase, {
    kind,
    key: deliveryKey(delivery),
    session: kind === 'email-draft' ? session : null,
  });
};

/** What remains to be done after an outcome or a fault that is no delivery; `unseen` where it may have been written. */
const keptAfter = (outcome: Exclude<DeliveryOutcome, { state: 'delivered' }> | Error): Kept => {
  if (outcome instanceof CopilotError)
    return { again: outcome.retryable, unseen: false, reason: outcome.message };
  if (outcome instanceof Error) return { again: true, unseen: true, reason: ownFault };
  const { state, reason } = outcome;
  return { again: state !== 'refused', unseen: state === 'unsure', reason };
};

/**
 * Makes one attempt at a delivery that was taken, and gives what becomes of it. What only the advisor can do waits for them; what may
 * help by itself is tried again later, so often as the rules say; all else has failed until a person asks.
 */
export const attemptDelivery = async (
  parts: AttemptParts,
  delivery: Delivery,
  session: AdvisorSession | null,
): Promise<DeliveryChange> => {
  const { rules, chance } = parts;
  const outcome = await ask(parts, delivery, session).catch((cause: unknown) => {
    if (!(cause instanceof CopilotError)) parts.failed(cause);
    return cause instanceof Error ? cause : new Error('No error was thrown.', { cause });
  });
  const now = parts.now();
  if (!(outcome instanceof Error) && outcome.state === 'delivered') {
    const { reference, link } = outcome;
    const deliveredAt = new Date(now).toISOString();
    return { state: 'delivered', dueAt: now, reference, link, reason: null, deliveredAt };
  }
  const { again, unseen, reason } = keptAfter(outcome);
  const safeAt = unseen ? now + rules.settleMs[delivery.kind] : now;
  const isSpent = delivery.attempts >= rules.retry.attempts;
  const state = firstState(delivery.kind);
  if (!again) return { state: 'failed', dueAt: now, safeAt, reason };
  if (state === 'waiting-for-advisor') return { state, dueAt: safeAt, safeAt, reason };
  if (isSpent)
    return {
      state: 'failed',
      dueAt: now,
      safeAt,
      reason: `${reason} It was tried ${delivery.attempts} times.`,
    };
  const dueAt = Math.max(safeAt, now + waitAfter(rules.retry, delivery.attempts, chance()));
  return { state, dueAt, safeAt, reason };
};
