import type { DeliveryJson } from '../../contract/delivery.ts';
import type { Delivery } from '../../copilot/write-back/delivery.ts';

/** Gives a delivery in the shape of the contract. */
export const deliveryJson = (delivery: Delivery): DeliveryJson => ({
  kind: delivery.kind,
  state: delivery.state,
  attempts: delivery.attempts,
  nextAttemptAt: delivery.state === 'waiting' ? new Date(delivery.dueAt).toISOString() : null,
  deliveredAt: delivery.deliveredAt,
  reference: delivery.reference,
  link: delivery.link,
  reason: delivery.reason,
});
