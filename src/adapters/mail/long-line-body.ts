import { Buffer } from 'node:buffer';

/** As much of a mail as is searched for the end of its head, in bytes. */
const longestHead = 256 * 1024;

/** As much of a body as goes into one line, in bytes; a multiple of 3, so that base64 needs no padding inside. */
const lineBytes = 48 * 1024;

/**
 * Gives a mail of one part with its body in few long lines of base64; other mails as they are. The mail parser keeps an object
 * per line, so a body of a hundred thousand short lines would take it seconds.
 */
export const withLongLines = (bytes: Uint8Array): Uint8Array => {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = mail.subarray(0, longestHead).toString('latin1');
  const gap = /\r?\n\r?\n/u.exec(start);
  if (gap === null) return bytes;
  const head = start.slice(0, gap.index);
  const isEncoded = /^content-transfer-encoding:\s*(?:base64|quoted-printable)/imu.test(head);
  if (isEncoded || /^content-type:\s*(?:multipart|message)\//imu.test(head)) return bytes;
  const body = mail.subarray(gap.index + gap[0].length);
  const lines: string[] = [];
  for (let at = 0; at < body.length; at += lineBytes)
    lines.push(body.subarray(at, at + lineBytes).toString('base64'));
  const plainHead = head.replaceAll(/^content-transfer-encoding:[^\r\n]*/gimu, 'X-Was-Encoded: no');
  return Buffer.from(
    `${plainHead}\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines.join('\r\n')}`,
    'latin1',
  );
};
