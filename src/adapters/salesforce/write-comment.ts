import { createdId } from './created-id.ts';
import { queryRows } from './query-rows.ts';
import type { ReplyToWrite, ReplyWriter, WrittenReply } from './reply-writer.ts';
import { textOf } from './row.ts';
import { soql } from './soql.ts';

/** Bytes of a comment at most. https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_casecomment.htm */
const maxBytes = 4_000;

/** A comment has no field of its own for the key, so that its last line holds it. */
const bodyOf = ({ text, key }: ReplyToWrite): string => `${text}\n\n[${key}]`;

const commentOf = (id: string): WrittenReply => ({ object: 'CaseComment', id });

/** Writes the reply as a comment that the customer does not see. */
export const commentWriter: ReplyWriter = {
  isMail: false,
  find: async ({ client, orgCase, key }) => {
    const rows = await queryRows(
      client,
      soql`SELECT Id, CommentBody FROM CaseComment WHERE ParentId = ${orgCase.id}`,
    );
    const mark = `[${key}]`;
    const id = rows.find((row) => textOf(row, 'CommentBody')?.trimEnd().endsWith(mark))?.['Id'];
    return typeof id === 'string' ? commentOf(id) : null;
  },
  refusal: (reply) =>
    new TextEncoder().encode(bodyOf(reply)).length > maxBytes
      ? 'The reply is longer than a comment in Salesforce may be; copy it instead.'
      : null,
  write: async (reply) => {
    const body = { ParentId: reply.orgCase.id, CommentBody: bodyOf(reply), IsPublished: false };
    return commentOf(
      createdId(
        await reply.client.json({ method: 'POST', path: '/sobjects/CaseComment', body, writes: true }),
      ),
    );
  },
};
