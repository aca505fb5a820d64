import type { Delivery } from '../write-back/delivery.ts';
import type { DeliveryStore, UndeliveredReply } from '../write-back/delivery-store.ts';
import type { ReplyDestination } from '../write-back/reply-destination.ts';

/** An approved reply that failed to arrive or waits too long, with what to do. */
export type LateReply = UndeliveredReply & {
  /** One sentence without customer text, beside the reason of the delivery. */
  readonly remedy: string;
  /** Whether an administrator's asking can bring another attempt. */
  readonly canDeliverAgain: boolean;
};

export type LateReplies = {
  /** As people call it; null where replies are not written back. */
  readonly destination: string | null;
  /** The longest waiting first, at most a hundred. */
  readonly replies: readonly LateReply[];
  /** Of all, also of those that are not listed. */
  readonly total: number;
};

export type ListLateReplies = () => Promise<LateReplies>;

type Parts = {
  readonly deliveries: Pick<DeliveryStore, 'undelivered'>;
  readonly destination: Pick<ReplyDestination, 'name' | 'kinds'> | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Nobody goes through more by hand; what is wrong with so many is one thing. */
const mostListed = 100;

/**
 * Milliseconds. What goes by itself has had some six attempts in a quarter of an hour; an advisor writes a draft in the
 * sitting in which it was approved, so that one of half a day has been forgotten.
 */
const longest = { forItself: 15 * 60_000, forAdvisor: 4 * 3_600_000 };

const again = (remedy: string) => ({ remedy, canDeliverAgain: true });

const byOthers = (remedy: string) => ({ remedy, canDeliverAgain: false });

/** A draft is the advisor's own; an administrator has no session to write it with. */
const adviceFor = (
  { kind, state, dueAt }: Delivery,
  approvedBy: string,
  destination: Parts['destination'],
  now: number,
) => {
  if (destination === null || !destination.kinds.includes(kind))
    return byOthers(
      'Writing back this way is switched off: switch it on in CAIR_SALESFORCE_WRITE, or copy the reply from the case.',
    );
  if (state === 'sending' && dueAt > now) return byOthers('It is being tried now.');
  if (kind === 'email-draft')
    return byOthers(
      `Only ${approvedBy} can write this draft: ask them to open the case beside ${destination.name} and press Try again, or to copy the reply.`,
    );
  if (state === 'failed')
    return again(
      'It is not tried again by itself: mend what the reason names and deliver it again, or copy the reply from the case.',
    );
  return again('It is tried again by itself; once the cause is mended, deliver it again to save the wait.');
};

/** Makes the use case that lists approved replies which customers still wait for, though nobody looks at their cases any more. */
export const makeListLateReplies =
  ({ deliveries, destination, now }: Parts): ListLateReplies =>
  async () => {
    const at = now();
    const before = (milliseconds: number): string => new Date(at - milliseconds).toISOString();
    const since = { forItself: before(longest.forItself), forAdvisor: before(longest.forAdvisor) };
    const { replies, total } = await deliveries.undelivered(since, mostListed);
    return {
      destination: destination?.name ?? null,
      replies: replies.map((reply) => ({
        ...reply,
        ...adviceFor(reply.delivery, reply.approvedBy, destination, at),
      })),
      total,
    };
  };
