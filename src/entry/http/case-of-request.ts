import type { Request } from 'express';
import type { CareCase } from '../../case/care-case.ts';
import type { Rules } from '../../composition/load-rules.ts';
import { readCase } from '../../composition/read-case.ts';
import { CopilotError } from '../../fault/copilot-error.ts';

/** Names that make the reader take the body for what its content type says it is. */
const nameOfType: Readonly<Record<string, string>> = {
  'application/json': 'case.json',
  'message/rfc822': 'case.eml',
  'text/plain': 'case.txt',
};

/** JSON is read however deep it is nested, and written only so far as the stack reaches. */
const bytesOf = (body: unknown): Uint8Array => {
  try {
    return new TextEncoder().encode(JSON.stringify(body));
  } catch (cause) {
    throw new CopilotError('input-invalid', 'The JSON is nested too deep.', { cause });
  }
};

/** Reads the case in a request's body: JSON, a mail (message/rfc822) or plain text. */
export const caseOfRequest = (request: Request, rules: Rules): Promise<CareCase> => {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') {
    return readCase(bytesOf(request.body), nameOfType[type], rules);
  }
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
    throw new CopilotError('input-empty', 'The request holds no case.');
  }
  return readCase(request.body, nameOfType[type], rules);
};
