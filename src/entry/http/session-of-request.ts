import type { Request } from 'express';
import { sessionHeader } from '../../contract/delivery.ts';
import type { AdvisorSession } from '../../copilot/write-back/reply-destination.ts';
import { CopilotError } from '../../fault/copilot-error.ts';

/** Gives the advisor's session that a request carries, or null; it is held in a function, which no log prints. */
export const sessionOfRequest = (request: Request): AdvisorSession | null => {
  const session = request.get(sessionHeader);
  if (session === undefined || session === '') return null;
  if (!/^[\x21-\x7e]{1,4096}$/u.test(session))
    throw new CopilotError('input-invalid', `${sessionHeader}: this is no session.`);
  return () => session;
};
