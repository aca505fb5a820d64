import type { DeliveryKind } from '../../src/copilot/write-back/delivery.ts';
import type {
  DeliveryOrder,
  DeliveryOutcome,
  ReplyDestination,
} from '../../src/copilot/write-back/reply-destination.ts';

export const allKinds: readonly DeliveryKind[] = ['email-draft', 'email', 'comment'];

/** Gives a destination that answers with the outcomes in turn, the last one ever after; `orders` holds what was asked of it. */
export const fakeDestination = (...outcomes: readonly (DeliveryOutcome | Error)[]) => {
  const orders: DeliveryOrder[] = [];
  const destination: ReplyDestination = {
    name: 'Test desk',
    kinds: allKinds,
    deliver: async (_decision, _careCase, order) => {
      const outcome = outcomes[Math.min(orders.length, outcomes.length - 1)];
      orders.push(order);
      if (outcome === undefined || outcome instanceof Error) throw outcome;
      return outcome;
    },
  };
  return { destination, orders };
};

export const delivered: DeliveryOutcome = {
  state: 'delivered',
  reference: '00a1',
  link: 'https://org.example/1',
};
