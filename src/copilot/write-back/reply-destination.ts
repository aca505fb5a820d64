import type { CareCase } from '../../case/care-case.ts';
import type { Decision } from '../../review/decision.ts';
import type { DeliveryKind } from './delivery.ts';

/** What the advisor's own session is proved by; a function, so that no print-out or row of a table holds it. */
export type AdvisorSession = () => string;

export type DeliveryOrder = {
  readonly kind: DeliveryKind;
  /** The same for every attempt of one decision and kind. */
  readonly key: string;
  /** Only for what is written in the advisor's own name, and only while it is at hand. */
  readonly session: AdvisorSession | null;
};

/** `reason` is one sentence that names the remedy and holds no customer text. */
export type DeliveryOutcome =
  | { readonly state: 'delivered'; readonly reference: string; readonly link: string | null }
  /** Nothing was written, and nothing will be until a person has changed something. */
  | { readonly state: 'refused'; readonly reason: string }
  /** Nothing was written for want of the advisor's session. */
  | { readonly state: 'advisor-needed'; readonly reason: string }
  /** It may have been written; a later attempt will see. */
  | { readonly state: 'unsure'; readonly reason: string };

/** The port to where approved replies go. */
export type ReplyDestination = {
  /** As people call it, 'Salesforce'. */
  readonly name: string;
  readonly kinds: readonly DeliveryKind[];
  /**
   * Writes the approved text once, however often it is asked: what an earlier attempt wrote under the key is found and given.
   * Whom a mail goes to is told by the case where it is kept, by nothing else. Throws CopilotError; a retryable one
   * means that nothing was written.
   */
  readonly deliver: (
    decision: Decision,
    careCase: CareCase,
    order: DeliveryOrder,
  ) => Promise<DeliveryOutcome>;
};
