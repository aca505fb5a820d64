import type { RequestHandler } from 'express';
import { CopilotError } from '../../fault/copilot-error.ts';

/**
 * Refuses writes that a page of another site makes through the advisor's browser; browsers say so themselves in
 * Sec-Fetch-Site (https://www.w3.org/TR/fetch-metadata/). Programs without a browser send no such header.
 */
export const refuseForeignPages: RequestHandler = (request, _response, next) => {
  const site = request.headers['sec-fetch-site'];
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (isForeign && request.method !== 'GET')
    throw new CopilotError('forbidden', 'Pages of other sites may not write here.');
  next();
};
