import type { OrgCase } from './org-case.ts';
import type { SalesforceClient } from './salesforce-client.ts';

/** What is to be written, and where. */
export type ReplyToWrite = {
  readonly client: SalesforceClient;
  readonly orgCase: OrgCase;
  /** The approved text. */
  readonly text: string;
  readonly key: string;
};

/** A record that holds the reply. */
export type WrittenReply = { readonly object: 'EmailMessage' | 'CaseComment'; readonly id: string };

/** One way of putting an approved reply into an org. */
export type ReplyWriter = {
  /** Whether the reply goes to the customer, so that their address is needed and the case must be open. */
  readonly isMail: boolean;
  /** Finds what was written before; null where nothing was. */
  readonly find: (reply: ReplyToWrite) => Promise<WrittenReply | null>;
  /** Why it cannot be written at all, in one sentence; null where it can. */
  readonly refusal?: (reply: ReplyToWrite) => string | null;
  /** Writes it; a SalesforceFault tells by itself whether anything may have been written. */
  readonly write: (reply: ReplyToWrite) => Promise<WrittenReply | null>;
};
