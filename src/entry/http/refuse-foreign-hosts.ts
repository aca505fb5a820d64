import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { CopilotError } from '../../fault/copilot-error.ts';

/**
 * Answers only requests to an IP address, to localhost or to a host of `own`. A page whose name is made to lead here once
 * it is open (DNS rebinding, https://en.wikipedia.org/wiki/DNS_rebinding) counts as of this server for the browser, but its
 * own name stays in `Host`. `X-Forwarded-Host` counts only if the application trusts a proxy; such a page can send it, too.
 */
export const refuseForeignHosts = (own: readonly string[]): RequestHandler => {
  const known = new Set(['localhost', ...own.map((host) => host.toLowerCase())]);
  return (request, _response, next) => {
    // It has no port; the address of IPv6 stands in brackets. Without Host there is none, whatever the types say.
    const name: string = request.hostname?.toLowerCase() ?? '';
    const isKnown = known.has(name) || isIP(name.replace(/^\[(?<address>.*)\]$/u, '$<address>')) !== 0;
    if (!isKnown)
      throw new CopilotError(
        'forbidden',
        'The server is not known by the host name of this address; set CAIR_HOSTS to the names by which it is reached.',
      );
    next();
  };
};
