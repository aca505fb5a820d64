import { z } from 'zod';
import { holdsReply, subjectOfReply } from './mail-of-reply.ts';
import { queryRows } from './query-rows.ts';
import type { ReplyToWrite, ReplyWriter, WrittenReply } from './reply-writer.ts';
import { textOf } from './row.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import { soql } from './soql.ts';

const path = '/actions/standard/emailSimple';

const descriptionSchema = z.object({ inputs: z.array(z.object({ name: z.string() })) });
const resultsSchema = z.tuple([
  z.object({
    isSuccess: z.boolean(),
    errors: z.array(z.object({ statusCode: z.string() })).nullish(),
  }),
]);

/** Names of the input for whom a mail goes to, by version of the API; the newest first. */
const recipientNames = ['recipientAddresses', 'emailAddresses'] as const;

const recipientName = async (client: SalesforceClient): Promise<string> => {
  const description = descriptionSchema.safeParse(await client.json({ path }));
  if (!description.success) throw new SalesforceFault('NO_DATA');
  const inputs = new Set(description.data.inputs.map(({ name }) => name));
  const name = recipientNames.find((each) => inputs.has(each));
  if (name === undefined) throw new SalesforceFault('NO_RECIPIENT_INPUT', { status: 400 });
  return name;
};

/** The action cannot set a key; that this very text went out on this case is what is looked for. */
const find = async ({ client, orgCase, text }: ReplyToWrite): Promise<WrittenReply | null> => {
  const rows = await queryRows(
    client,
    soql`SELECT Id, Status, TextBody FROM EmailMessage WHERE ParentId = ${orgCase.id} AND Incoming = FALSE`,
  );
  const sent = rows.find(
    (row) => textOf(row, 'Status') !== '5' && holdsReply(textOf(row, 'TextBody') ?? '', text),
  );
  const id = sent === undefined ? null : textOf(sent, 'Id');
  return id === null ? null : { object: 'EmailMessage', id };
};

/**
 * Sends the reply as a mail of the org-wide address `sender`, kept on the case by the org.
 * https://developer.salesforce.com/docs/atlas.en-us.api_action.meta/api_action/actions_obj_email_simple.htm
 */
export const emailWriter = (sender: string): ReplyWriter => ({
  isMail: true,
  find,
  write: async (reply) => {
    const { client, orgCase, text } = reply;
    const input = {
      [await recipientName(client)]: orgCase.address,
      emailSubject: subjectOfReply(orgCase.subject),
      emailBody: text,
      sendRichBody: false,
      senderType: 'OrgWideEmailAddress',
      senderAddress: sender,
      relatedRecordId: orgCase.id,
      // Without it the mail would not be found again, and would count against another, smaller limit.
      logEmailOnSend: true,
      addThreadingTokenToBody: true,
    };
    const answer = await client.json({ method: 'POST', path, body: { inputs: [input] }, writes: true });
    const results = resultsSchema.safeParse(answer);
    if (!results.success) throw new SalesforceFault('NO_DATA');
    const [{ isSuccess, errors }] = results.data;
    if (!isSuccess) throw new SalesforceFault(errors?.[0]?.statusCode ?? 'NOT_SENT', { status: 400 });
    // It is sent: a fault of looking for it changes nothing about that.
    return find(reply).catch(() => null);
  },
});
