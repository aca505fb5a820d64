import { z } from 'zod';
import { deliveryKinds } from '../copilot/write-back/delivery.ts';
import { setting } from './setting-values.ts';

const listed = (list: string): readonly string[] => list.split(',').map((entry) => entry.trim());

const isOrigin = (address: string): boolean =>
  URL.canParse(address) && /^https?:/u.test(address) && new URL(address).origin === address;

/** Every setting of writing back and of the page that embeds the panel, to be spread into the schema of all settings. */
export const writeBackSettings = {
  CAIR_SALESFORCE_WRITE: setting(
    z
      .string()
      .transform(listed)
      .pipe(z.array(z.enum(deliveryKinds))),
  ).describe(
    'How approved replies may be written back: any of email-draft,email,comment; not at all if left out (docs/salesforce.md).',
  ),
  CAIR_SALESFORCE_SENDER: setting(z.email()).describe(
    'Verified organization-wide address that mails are sent from; email is not offered without it.',
  ),
  CAIR_SALESFORCE_KEY_FIELD: setting(
    z.string().regex(/^[A-Za-z]\w{0,76}__c$/u, 'The field is one of your own, such as Copilot_Key__c'),
  ).describe(
    'Field of EmailMessage (text, external id, unique) that keeps a draft from being written twice; default Copilot_Key__c.',
  ),
  CAIR_EMBED_ORIGINS: setting(
    z
      .string()
      .transform(listed)
      .pipe(
        z.array(z.string().refine(isOrigin, 'An origin is https://NAME.lightning.force.com, without a path')),
      ),
  ).describe(
    'Origins of the pages that may embed the panel and take a reply into their composer; none if left out (docs/salesforce-panel.md).',
  ),
};
