import type { DeliveryKind } from '../../copilot/write-back/delivery.ts';
import type { SalesforceFault } from './salesforce-fault.ts';

const caseGone =
  'The case is not in Salesforce any more, or hidden from whoever writes; look for it there, and copy the reply';

/** What a fault of writing means to the advisor, by the code of the fault or of Salesforce. */
const sentences: Readonly<Record<string, string>> = {
  INSUFFICIENT_ACCESS:
    'Salesforce does not allow this to be written; the permission set needs the right to create what is written (docs/salesforce.md)',
  INVALID_FIELD:
    'A field that is written is not in Salesforce or hidden; check CAIR_SALESFORCE_KEY_FIELD and the permission set (docs/salesforce.md)',
  NOT_FOUND: caseGone,
  INVALID_CROSS_REFERENCE_KEY: caseGone,
  DUPLICATE_VALUE:
    'This draft was written already by someone else; look for it in Salesforce with their name',
  INVALID_EMAIL_ADDRESS:
    'Salesforce does not take an address of the mail; check that of the customer on the case',
  NO_RECIPIENT_INPUT:
    'This version of the Salesforce API sends mails in a way that is not known here; check CAIR_SALESFORCE_API_VERSION',
  ORG_WIDE_EMAIL_NOT_VERIFIED:
    'The address in CAIR_SALESFORCE_SENDER is no verified organization-wide address; verify it in Salesforce',
  SINGLE_EMAIL_LIMIT_EXCEEDED:
    'Salesforce sends no more mails today; press Try again tomorrow, or copy the reply',
};

/** Gives the sentence that tells the advisor why Salesforce did not write a reply, and what helps. */
export const writeRefusal = (fault: SalesforceFault): string => {
  const code = String(fault.details['errorCode']);
  const sentence = sentences[code] ?? sentences[fault.errorCode];
  if (sentence !== undefined) return `${sentence}.`;
  return fault.errorCode === 'REFUSED'
    ? `Salesforce did not take the reply (${code}); copy it instead, and tell an administrator.`
    : fault.message;
};

/** The advisor's session is missing or at its end. */
export const sessionNeeded =
  'A draft is written in your own name; open this case from Salesforce, so that your session is at hand, and press Try again.';

export const refusals: Readonly<Record<'gone' | 'closed' | 'address', string>> = {
  gone: `${caseGone}.`,
  closed:
    'The case was closed in Salesforce meanwhile; open it again there and press Try again, or copy the reply.',
  address:
    'The case names no address of its customer in Salesforce; add the contact to the case and press Try again, or copy the reply.',
};

/** What is said while it is not known whether something was written. */
export const notSeen = (kind: DeliveryKind): string =>
  kind === 'email-draft'
    ? 'Salesforce did not say whether the draft was written; press Try again, it is looked up first.'
    : 'Salesforce did not say whether the reply was written; it is looked up before anything is tried again.';
