import { createdId } from './created-id.ts';
import { htmlOfReply, subjectOfReply } from './mail-of-reply.ts';
import { queryRows } from './query-rows.ts';
import type { ReplyToWrite, ReplyWriter, WrittenReply } from './reply-writer.ts';
import { textOf } from './row.ts';
import { SalesforceFault } from './salesforce-fault.ts';
import { soql, soqlNames } from './soql.ts';

/** The mail that the reply answers: the last that came in; null for a case without mails. */
const answeredMail = async ({ client, orgCase }: ReplyToWrite): Promise<string | null> => {
  const rows = await queryRows(
    client,
    soql`SELECT Id FROM EmailMessage WHERE ParentId = ${orgCase.id} AND Incoming = TRUE ORDER BY MessageDate`,
  );
  const last = rows.at(-1);
  return last === undefined ? null : textOf(last, 'Id');
};

const isTaken = (error: unknown): boolean =>
  error instanceof SalesforceFault && error.details['errorCode'] === 'DUPLICATE_VALUE';

/**
 * Writes the reply as a draft of whoever's session the client has: nobody else sees it. `keyField` is a field of EmailMessage that is
 * unique in the org, so that a second draft is refused by the org itself.
 */
export const draftWriter = (keyField: string, sender: string | null): ReplyWriter => {
  const find = async ({ client, key }: ReplyToWrite): Promise<WrittenReply | null> => {
    const rows = await queryRows(
      client,
      soql`SELECT Id FROM EmailMessage WHERE ${soqlNames(keyField)} = ${key}`,
    );
    const id = rows[0] === undefined ? null : textOf(rows[0], 'Id');
    return id === null ? null : { object: 'EmailMessage', id };
  };
  return {
    isMail: true,
    find,
    write: async (reply) => {
      const { client, orgCase, text, key } = reply;
      const body = {
        ParentId: orgCase.id,
        // Salesforce's number for a draft.
        Status: '5',
        Incoming: false,
        Subject: subjectOfReply(orgCase.subject),
        HtmlBody: htmlOfReply(text),
        TextBody: text,
        ToAddress: orgCase.address,
        ReplyToEmailMessageId: await answeredMail(reply),
        [keyField]: key,
        ...(sender !== null && { FromAddress: sender }),
      };
      try {
        const path = '/sobjects/EmailMessage';
        return {
          object: 'EmailMessage',
          id: createdId(await client.json({ method: 'POST', path, body, writes: true })),
        };
      } catch (error) {
        const found = isTaken(error) ? await find(reply) : null;
        if (found !== null) return found;
        throw error;
      }
    },
  };
};
