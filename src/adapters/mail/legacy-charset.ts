import { Buffer } from 'node:buffer';
import { withoutUpperControls } from '../../language/windows-1252.ts';

/** A Content-Type header of a text part with its continuation lines. */
const textPart =
  /^content-type:[ \t]*(text\/(?:plain|html)[^\r\n]{0,2000}(?:\r?\n[ \t][^\r\n]{0,2000}){0,20})/gimu;

const wrongCharset = /;\s*charset\s*=\s*"?(?:utf-?8|us-ascii|unknown-8bit|x-unknown|default)"?/iu;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Gives a head whose raw letters are UTF-8; programs that write any there without saying so write windows-1252. */
const headInUtf8 = (head: string): string => {
  const bytes = Buffer.from(head, 'latin1');
  if (isUtf8(bytes)) return head;
  return Buffer.from(withoutUpperControls(head), 'utf8').toString('latin1');
};

/**
 * Gives a mail whose text parts say windows-1252 where they named no charset or UTF-8: programs that name none, or the wrong
 * one, write that. Other charsets stay.
 */
export const withLegacyCharset = (bytes: Uint8Array): Uint8Array => {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const end = mail.search(/\r?\n\r?\n/u);
  const head = headInUtf8(end < 0 ? mail : mail.slice(0, end));
  const typed = /^content-type:/imu.test(head) ? head : `Content-Type: text/plain\r\n${head}`;
  const named = `${typed}${end < 0 ? '' : mail.slice(end)}`.replaceAll(textPart, (header, value: string) => {
    const bare = value.replace(wrongCharset, '');
    return /charset\s*=/iu.test(bare) ? header : `Content-Type: ${bare}; charset=windows-1252`;
  });
  return Buffer.from(named, 'latin1');
};
