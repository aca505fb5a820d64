import type { LateRepliesJson } from '../../contract/administration.ts';
import type { DeliveryJson } from '../../contract/delivery.ts';
import type { LateReplies } from '../../copilot/administration/late-replies.ts';
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

/** Gives the replies that have not arrived in the shape of the contract. */
export const lateRepliesJson = ({ destination, replies, total }: LateReplies): LateRepliesJson => ({
  destination,
  total,
  replies: replies.map(({ delivery, ...late }) => ({
    ...deliveryJson(delivery),
    caseId: delivery.caseId,
    ...late,
  })),
});
