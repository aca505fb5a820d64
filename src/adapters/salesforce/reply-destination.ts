import type { DeliveryKind } from '../../copilot/write-back/delivery.ts';
import type { DeliveryOutcome, ReplyDestination } from '../../copilot/write-back/reply-destination.ts';
import { findOrgCase } from './org-case.ts';
import type { ReplyToWrite, ReplyWriter, WrittenReply } from './reply-writer.ts';
import { type SalesforceClientOptions, salesforceClient } from './salesforce-client.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import { emailWriter } from './send-email.ts';
import { changedNothing } from './try-again.ts';
import { commentWriter } from './write-comment.ts';
import { draftWriter } from './write-draft.ts';
import { notSeen, refusals, sessionNeeded, writeRefusal } from './write-refusals.ts';

export type ReplyDestinationOptions = {
  readonly client: SalesforceClientOptions;
  readonly kinds: readonly DeliveryKind[];
  /** The org-wide address that mails are sent from. */
  readonly sender: string | null;
  /** A field of EmailMessage, text, external id and unique, in which drafts carry their key. */
  readonly keyField: string;
};

const refused = (reason: string): DeliveryOutcome => ({ state: 'refused', reason });

/** Writes unless it was written before; what may have been written is looked for once more at once. */
const writeOnce = async (
  writer: ReplyWriter,
  reply: ReplyToWrite,
): Promise<WrittenReply | { readonly refusal: string } | 'not-seen' | null> => {
  const before = await writer.find(reply);
  if (before !== null) return before;
  const { isClosed, address } = reply.orgCase;
  const refusal =
    (writer.isMail && isClosed ? refusals.closed : null) ??
    (writer.isMail && address === null ? refusals.address : null) ??
    writer.refusal?.(reply) ??
    null;
  if (refusal !== null) return { refusal };
  try {
    return await writer.write(reply);
  } catch (error) {
    if (!(error instanceof SalesforceFault) || changedNothing(error)) throw error;
    return (await writer.find(reply).catch(() => null)) ?? 'not-seen';
  }
};

/** Makes the Salesforce org the place that approved replies are written back to; nothing is asked of it yet. */
export const salesforceReplyDestination = (options: ReplyDestinationOptions): ReplyDestination => {
  const { client: clientOptions, sender, keyField } = options;
  const writers: Readonly<Record<DeliveryKind, ReplyWriter | null>> = {
    'email-draft': draftWriter(keyField, sender),
    email: sender === null ? null : emailWriter(sender),
    comment: commentWriter,
  };
  const own = salesforceClient(clientOptions);
  const { loginUrl } = clientOptions.login;

  return {
    name: 'Salesforce',
    kinds: options.kinds.filter((kind) => writers[kind] !== null),
    deliver: async (decision, careCase, { kind, key, session }) => {
      const writer = writers[kind];
      if (writer === null) throw new Error(`There is no way to write ${kind}.`);
      const isDraft = kind === 'email-draft';
      if (isDraft && session === null) return { state: 'advisor-needed', reason: sessionNeeded };
      const client =
        isDraft && session !== null
          ? salesforceClient({ ...clientOptions, login: { flow: 'session', accessToken: session, loginUrl } })
          : own;
      try {
        const orgCase = await findOrgCase(client, careCase);
        if (orgCase === null) return refused(refusals.gone);
        const written = await writeOnce(writer, { client, orgCase, text: decision.sentText, key });
        if (written === 'not-seen') return { state: 'unsure', reason: notSeen(kind) };
        if (written !== null && 'refusal' in written) return refused(written.refusal);
        const page = written?.object === 'EmailMessage' ? written : { object: 'Case', id: orgCase.id };
        return {
          state: 'delivered',
          reference: written?.id ?? orgCase.id,
          link: `${await client.instanceUrl()}/lightning/r/${page.object}/${page.id}/view`,
        };
      } catch (error) {
        if (!(error instanceof SalesforceFault)) throw error;
        if (isDraft && error.errorCode === 'INVALID_SESSION_ID')
          return { state: 'advisor-needed', reason: sessionNeeded };
        if (error.retryable) throw error;
        return refused(writeRefusal(error));
      }
    },
  };
};
