import { Buffer } from 'node:buffer';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { htmlToPlainText, tidyText } from '../../case/html/html-to-plain-text.ts';
import type { RawCase } from '../../case/raw-case.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { withoutUpperControls } from '../../language/windows-1252.ts';
import { withLegacyCharset } from './legacy-charset.ts';
import { withLongLines } from './long-line-body.ts';

const replacementCount = ({ text = '', html = '', subject = '' }: Email): number =>
  `${text}${html}${subject}`.match(/\uFFFD/gu)?.length ?? 0;

const parseOnce = async (bytes: Uint8Array): Promise<Email> => {
  try {
    return await PostalMime.parse(withLongLines(bytes), { forceRfc822Attachments: true });
  } catch {
    // NOTE: the parser's own error is dropped, since it may quote the mail.
    throw new CopilotError(
      'input-unreadable',
      'The mail could not be read: its parts are nested too deeply or its headers are too large.',
    );
  }
};

/** Parses a mail; where its text does not decode, once more with the charset that mail without a true one is written in. */
const parse = async (bytes: Uint8Array): Promise<Email> => {
  const mail = await parseOnce(bytes);
  const broken = replacementCount(mail);
  if (broken === 0) return mail;
  const legacy = await parseOnce(withLegacyCharset(bytes));
  return replacementCount(legacy) < broken ? legacy : mail;
};

/** A plain-text part that only says that there is another one. */
const isStub = (text: string): boolean =>
  text.length < 400 &&
  /\b(?:html|browser|webbl\u00E4sare|nettleser)\b/iu.test(text) &&
  /\b(?:support|supports|require[sd]?|requires|view|enable|display|st\u00F6d(?:er|jer)?|st\u00F8tter|unterst\u00FCtz\w*|anzeigen|ondersteun\w*|visa|vise|klicka|click)\b/iu.test(
    text,
  );

/** Gives what a reader sees of a mail: the plain text, or the HTML where the plain text is missing, empty or a stub. */
const readableText = (mail: Email, bytes: Uint8Array): string => {
  const plain = tidyText(withoutUpperControls(mail.text ?? '')).replaceAll(/\[cid:[^\]\s]{1,200}\]/gu, '');
  if (mail.html === undefined) return plain;
  const isAlternative = /multipart\/alternative/iu.test(Buffer.from(bytes).toString('latin1'));
  if (isAlternative && /[\p{L}\p{N}]/u.test(plain) && !isStub(plain)) return plain;
  const html = htmlToPlainText(withoutUpperControls(mail.html));
  return /[\p{L}\p{N}]/u.test(html) ? html : plain;
};

const attachmentName = ({ filename, mimeType, description }: Attachment): string =>
  filename ?? description ?? (mimeType === 'message/rfc822' ? 'attached message' : mimeType);

const mailboxOf = (mail: Email): { readonly name: string | null; readonly email: string | null } => {
  const isMailbox = (address: Address | undefined): boolean => (address?.address ?? '').includes('@');
  const sender = [...(mail.replyTo ?? []), mail.from, mail.sender].find(isMailbox);
  return {
    name: withoutUpperControls(sender?.name || mail.from?.name || '').trim() || null,
    email: sender?.address?.trim().toLowerCase() ?? null,
  };
};

/**
 * Reads the bytes of a mail (RFC 5322) as a raw case: text in any charset, HTML as plain text, attachments and attached messages
 * by name only. The customer is the one to reply to.
 */
export const readMail = async (bytes: Uint8Array): Promise<RawCase> => {
  const mail = await parse(bytes);
  const text = readableText(mail, bytes);
  if (text.trim() === '') throw new CopilotError('input-empty', 'The mail holds no text.');
  const hasDate = mail.date !== undefined && !Number.isNaN(Date.parse(mail.date));
  return {
    id: null,
    subject: tidyText(withoutUpperControls(mail.subject ?? ''))
      .replaceAll(/\s+/gu, ' ')
      .trim(),
    text,
    language: null,
    market: null,
    model: null,
    channel: 'email',
    receivedAt: hasDate ? new Date(mail.date ?? '').toISOString() : null,
    customer: { ...mailboxOf(mail), phone: null },
    attachments: mail.attachments.filter(({ related }) => related !== true).map(attachmentName),
  };
};
