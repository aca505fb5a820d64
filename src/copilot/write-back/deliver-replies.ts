import { CopilotError } from '../../fault/copilot-error.ts';
import { type AttemptParts, attemptDelivery } from './attempt-delivery.ts';
import { type Delivery, type DeliveryKind, firstState } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { AdvisorSession } from './reply-destination.ts';

/** Approved replies on their way to their destination. */
export type DeliverReplies = {
  readonly kinds: readonly DeliveryKind[];
  /** As people call the destination; null where there is none. */
  readonly destination: string | null;
  readonly ofCase: (caseId: string) => Promise<Delivery | null>;
  /** Begins the delivery of a case at once; the advisor's session is held in memory for this attempt and no longer. */
  readonly begin: (caseId: string, session: AdvisorSession | null) => Promise<void>;
  /** The same for one that waits or has failed, whose attempts are counted anew. Throws 'not-found' and 'conflict'. */
  readonly retry: (caseId: string, session: AdvisorSession | null) => Promise<void>;
  /** Takes no more, and waits for the attempts under way. */
  readonly close: () => Promise<void>;
};

export type DeliverRepliesParts = AttemptParts & {
  readonly deliveries: DeliveryStore;
  /** Tells this worker from those of other processes. */
  readonly worker: string;
};

/**
 * Starts delivering what was approved, in the order in which it is due, also what an earlier process left. Any number of
 * workers may share the store: each delivery is held by one of them at a time.
 */
export const deliverReplies = (parts: DeliverRepliesParts): DeliverReplies => {
  const { deliveries, destination, worker, rules, now } = parts;
  const underWay = new Set<Promise<void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  /** A worker that dies without a word is seen to have when its hold ends; until then what it asked for may still be done. */
  const holdOf = ({ kind }: Delivery) => {
    const at = now();
    return { worker, now: at, until: at + Math.max(rules.holdMs, rules.settleMs[kind]) };
  };

  const attempt = async (delivery: Delivery, session: AdvisorSession | null): Promise<void> => {
    const { decisionId } = delivery;
    const renewing = setInterval(() => {
      deliveries.renew(decisionId, holdOf(delivery)).catch(parts.failed);
    }, rules.holdMs / 3);
    try {
      await deliveries.settle(decisionId, worker, await attemptDelivery(parts, delivery, session));
    } finally {
      clearInterval(renewing);
    }
  };

  const run = (work: () => Promise<void>): Promise<void> => {
    const running = work()
      .catch(parts.failed)
      .finally(() => underWay.delete(running));
    underWay.add(running);
    return running;
  };

  /** One after the other: an advisor's few replies an hour need no more, and the org is asked gently. */
  const workOff = async (): Promise<void> => {
    while (!isClosed) {
      const due = await deliveries.nextDue(now());
      if (due === null) return;
      const taken = await deliveries.take(due.decisionId, holdOf(due));
      if (taken !== null) await attempt(taken, null);
    }
  };

  const poll = (): void => {
    if (isClosed) return;
    timer = setTimeout(() => void run(workOff).then(poll), rules.pollMs);
    timer.unref?.();
  };
  void run(workOff).then(poll);

  const ofCase = (caseId: string): Promise<Delivery | null> => deliveries.ofCase(caseId);

  /** What cannot begin now is found by the next look, or by the advisor; the approval stands all the same. */
  const begin = (caseId: string, session: AdvisorSession | null): Promise<void> =>
    (async () => {
      const delivery = await ofCase(caseId);
      if (delivery === null || isClosed) return;
      const taken = await deliveries.take(delivery.decisionId, holdOf(delivery));
      if (taken !== null) void run(() => attempt(taken, session));
    })().catch(parts.failed);

  return {
    kinds: destination.kinds,
    destination: destination.name,
    ofCase,
    begin,
    retry: async (caseId, session) => {
      const delivery = await ofCase(caseId);
      if (delivery === null)
        throw new CopilotError('not-found', 'No delivery was asked for when this case was approved.');
      if (!(await deliveries.askAgain(delivery.decisionId, firstState(delivery.kind), now())))
        throw new CopilotError('conflict', 'This reply is delivered already, or is being delivered now.');
      await begin(caseId, session);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
};
