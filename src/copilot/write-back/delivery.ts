/** How an approved reply is written back: as a draft of the advisor's own, as a mail that is sent, or as an internal note. */
export const deliveryKinds = ['email-draft', 'email', 'comment'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/**
 * Where a delivery stands. `waiting`, and for drafts `waiting-for-advisor`, have a next attempt; `sending` is being tried;
 * `failed` is not tried again until a person asks.
 */
export type DeliveryState = 'waiting' | 'waiting-for-advisor' | 'sending' | 'delivered' | 'failed';

/** One approved reply on its way; it exists only with its decision, of which it holds no word. */
export type Delivery = {
  readonly decisionId: string;
  readonly caseId: string;
  readonly kind: DeliveryKind;
  readonly state: DeliveryState;
  /** Attempts since a person last asked for it. */
  readonly attempts: number;
  /** When it is tried next, or when a try that nobody ended may be taken over; milliseconds since 1970. */
  readonly dueAt: number;
  /** What the destination calls what was written. */
  readonly reference: string | null;
  readonly link: string | null;
  /** Why it is not delivered yet and what to do, in one sentence without customer text. */
  readonly reason: string | null;
  /** ISO 8601. */
  readonly deliveredAt: string | null;
};

/** Gives the key under which a destination finds again what it wrote for a decision. */
export const deliveryKey = ({ decisionId, kind }: Pick<Delivery, 'decisionId' | 'kind'>): string =>
  `${decisionId}:${kind}`;

/** Gives the state from which a kind starts: a draft needs the advisor, and nobody else may write it. */
export const firstState = (kind: DeliveryKind): DeliveryState =>
  kind === 'email-draft' ? 'waiting-for-advisor' : 'waiting';
