import { htmlToPlainText } from '../../case/html/html-to-plain-text.ts';
import { type RawCase, rawCaseOfText } from '../../case/raw-case.ts';
import { readJsonCase } from '../../case/read-json-case.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { decodeText } from '../../language/decode-text.ts';
import { binaryKind } from './binary-kind.ts';
import { findJsonFault } from './json-fault.ts';
import { readMail } from './read-mail.ts';

/** The largest case that is read, in bytes (5 MB): longer mails carry pictures, not questions. */
export const largestCaseBytes = 5 * 1024 * 1024;

type CaseFormat = 'json' | 'mail' | 'html' | 'text';

const formatOfExtension: Readonly<Record<string, CaseFormat>> = {
  json: 'json',
  eml: 'mail',
  mail: 'mail',
  html: 'html',
  htm: 'html',
  txt: 'text',
  text: 'text',
  md: 'text',
};

const mailHeader =
  /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|content-transfer-encoding|reply-to|delivered-to|sender|dkim-signature|x-[\w-]+|authentication-results|arc-[\w-]+|list-[\w-]+|thread-[\w-]+|in-reply-to|references|importance|user-agent|precedence)[ \t]*:/iu;

/** As much of a text as is searched for mail headers, in UTF-16 units. */
const longestHead = 100_000;

/** Counts the mail headers before the first empty line; 0 when a line there is neither header nor continuation. */
const mailHeaderCount = (text: string): number => {
  const head =
    text
      .trimStart()
      .slice(0, longestHead)
      .replace(/^From [^\n]*\r?\n/u, '')
      .split(/\r?\n[ \t]*\r?\n/u)[0] ?? '';
  const whole = head.length < longestHead ? head : head.slice(0, head.lastIndexOf('\n'));
  const lines = whole.split(/\r?\n/u).filter((line) => !/^[ \t]/u.test(line));
  if (!lines.every((line) => /^[\w-]+[ \t]*:/u.test(line))) return 0;
  return lines.filter((line) => mailHeader.test(line)).length;
};

const isJsonValue = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const formatOf = (text: string, name: string): CaseFormat => {
  const extension = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = formatOfExtension[extension];
  if (known !== undefined) return known;
  const start = text.trimStart();
  if (start.startsWith('{') || (start.startsWith('[') && isJsonValue(text))) return 'json';
  if (/^<(?:!doctype html|html|body|head)\b/iu.test(start)) return 'html';
  return mailHeaderCount(text) >= 2 ? 'mail' : 'text';
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // NOTE: the engine's error is no cause here, since it quotes the customer's text.
    const { line, column } = findJsonFault(text);
    throw new CopilotError('input-invalid', `The JSON is broken at line ${line}, column ${column}.`, {
      details: { line, column },
    });
  }
};

/** Gives the bytes of a mail from its first header on; a mail saved with a byte order mark is written anew. */
const mailBytes = (bytes: Uint8Array, text: string): Uint8Array => {
  const isMarked = (bytes[0] ?? 0) >= 0xef;
  if (isMarked) return new TextEncoder().encode(text.trimStart());
  return bytes.subarray(
    Math.max(
      0,
      bytes.findIndex((byte) => byte > 0x20),
    ),
  );
};

const readText = (text: string): RawCase => {
  if (text.trim() === '') throw new CopilotError('input-empty', 'The input is empty.');
  return rawCaseOfText(text, 'text');
};

/**
 * Reads an incoming case from a file or a stream: JSON, mail, HTML or plain text, told by the extension of `name` and otherwise by
 * content. Plain text stays as it is, so that offsets point into the file's own text.
 */
export const readCaseInput = async (
  bytes: Uint8Array,
  { name = '' }: { readonly name?: string } = {},
): Promise<RawCase> => {
  if (bytes.length === 0) throw new CopilotError('input-empty', 'The input is empty.');
  if (bytes.length > largestCaseBytes) {
    throw new CopilotError(
      'input-too-large',
      `The input has ${bytes.length} bytes; at most ${largestCaseBytes} are read.`,
    );
  }
  const kind = binaryKind(bytes);
  if (kind !== null) {
    throw new CopilotError(
      'input-unreadable',
      `The input is a ${kind}; give JSON, a mail (.eml) or plain text.`,
    );
  }
  const text = decodeText(bytes);
  if (text.trim() === '') throw new CopilotError('input-empty', 'The input is empty.');
  switch (formatOf(text, name)) {
    case 'json':
      return readJsonCase(parseJson(text), htmlToPlainText);
    case 'html':
      return readText(htmlToPlainText(text));
    case 'mail':
      if (mailHeaderCount(text) === 0) {
        throw new CopilotError('input-invalid', 'The mail does not start with mail headers.');
      }
      return readMail(mailBytes(bytes, text));
    case 'text':
      return readText(text);
  }
};
