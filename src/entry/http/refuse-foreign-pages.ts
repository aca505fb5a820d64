import type { Request, RequestHandler } from 'express';
import { CopilotError } from '../../fault/copilot-error.ts';

/** Whether `origin` has the host and port of `host`; the port that its scheme implies may be left out. `null` is nobody's. */
const isOriginOf = (origin: string, host: string): boolean => {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: originHost } = new URL(origin);
  const own = `${protocol}//${host}`;
  return URL.canParse(own) && originHost !== '' && new URL(own).host === originHost;
};

const isOfForeignPage = ({ headers, host }: Request): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return headers.origin !== undefined && !isOriginOf(headers.origin, host);
};

/**
 * Refuses writes that a page of another site makes through the advisor's browser; browsers say so themselves in
 * Sec-Fetch-Site (https://www.w3.org/TR/fetch-metadata/). Older ones, and all over plain HTTP to another machine, send none:
 * then Origin must be the host that was asked. Programs without a browser send neither.
 */
export const refuseForeignPages: RequestHandler = (request, _response, next) => {
  if (request.method !== 'GET' && isOfForeignPage(request))
    throw new CopilotError('forbidden', 'Pages of other sites may not write here.');
  next();
};
