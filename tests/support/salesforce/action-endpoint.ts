import { OrgRefusal } from './org-refusal.ts';

type Input = Readonly<Record<string, unknown>>;

/** A mail that the fake org sent. */
export type SentMail = { readonly to: string; readonly subject: string; readonly body: string };

const inputNames = [
  'recipientAddresses',
  'emailSubject',
  'emailBody',
  'sendRichBody',
  'senderType',
  'senderAddress',
  'relatedRecordId',
  'logEmailOnSend',
  'addThreadingTokenToBody',
];

const result = (statusCode: string | null) => [
  {
    actionName: 'emailSimple',
    errors: statusCode === null ? null : [{ statusCode, message: statusCode, fields: [] }],
    isSuccess: statusCode === null,
    outputValues: null,
  },
];

/** Answers the standard action that sends a mail: what it takes, and doing it. */
export const actionEndpoint = (
  create: (object: string, record: Input, user: string) => unknown,
  verifiedSender: string,
) => {
  const sent: SentMail[] = [];
  const send = (input: Input, user: string): { readonly status: number; readonly body: object } => {
    const wrong = Object.keys(input).find((name) => !inputNames.includes(name));
    if (wrong !== undefined) return { status: 400, body: result('INVALID_INPUT') };
    if (input['senderAddress'] !== verifiedSender)
      return { status: 400, body: result('ORG_WIDE_EMAIL_NOT_VERIFIED') };
    const to = String(input['recipientAddresses'] ?? '');
    if (!/^[^@\s]+@[^@\s]+$/u.test(to)) return { status: 400, body: result('INVALID_EMAIL_ADDRESS') };
    const token = input['addThreadingTokenToBody'] === true ? '\n\nthread::fake-token::' : '';
    const mail = {
      to,
      subject: String(input['emailSubject']),
      // Mails break long lines.
      body: `${String(input['emailBody']).replaceAll(/(.{60}) /gu, '$1\n')}${token}`,
    };
    if (input['logEmailOnSend'] === true)
      create(
        'EmailMessage',
        {
          ParentId: input['relatedRecordId'],
          Status: '3',
          Incoming: false,
          Subject: mail.subject,
          TextBody: mail.body,
          ToAddress: to,
          FromAddress: verifiedSender,
        },
        user,
      );
    sent.push(mail);
    return { status: 200, body: result(null) };
  };
  return {
    sent,
    describe: (name: string) => {
      if (name !== 'emailSimple') throw new OrgRefusal(404, 'NOT_FOUND', 'no such action');
      return { name, inputs: inputNames.map((input) => ({ name: input })) };
    },
    run: (asked: { readonly inputs?: readonly Input[] }, user: string) => send(asked.inputs?.[0] ?? {}, user),
  };
};
