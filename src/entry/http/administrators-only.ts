import type { RequestHandler } from 'express';
import { CopilotError } from '../../fault/copilot-error.ts';
import { demandToken } from './demand-token.ts';

const ownAddress = /^(?:::ffff:)?127\.|^::1$/u;

/** Headers that a proxy leaves: the caller is then not known by the connection. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-real-ip'] as const;

/** Lets callers on this machine through, and nobody whom a proxy brings. */
const ownMachineOnly: RequestHandler = (request, _response, next) => {
  const isOwn = ownAddress.test(request.socket.remoteAddress ?? '');
  if (!isOwn || forwarding.some((name) => request.headers[name] !== undefined))
    throw new CopilotError(
      'forbidden',
      'Administration answers only on the machine of the server; set CAIR_ADMIN_TOKEN to open it to who knows the token.',
    );
  next();
};

/** Lets through who knows the token of administrators or, where there is none, who asks on this machine. */
export const administratorsOnly = (token: (() => string) | undefined): RequestHandler =>
  token === undefined ? ownMachineOnly : demandToken(token, 'Bearer');
