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

/** Reads the case in a request's body: JSON, a mail (message/rfc822) or plain text. */
export const caseOfRequest = (request: Request, rules: Rules): Promise<CareCase> => {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') {
    return readCase(new TextEncoder().encode(JSON.stringify(request.body)), nameOfType[type], rules);
  }
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
    throw new CopilotError('input-empty', 'The request holds no case.');
  }
  return readCase(request.body, nameOfType[type], rules);
};
