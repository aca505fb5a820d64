import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { ProblemJson } from '../../contract/problem.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The token as a program sends it (Bearer) or a browser that asks for a password (Basic, under any name); null without either. */
const tokenIn = (header: string | undefined): string | null => {
  const [scheme, value] = (header ?? '').split(' ', 2);
  if (value === undefined) return null;
  if (/^bearer$/iu.test(scheme ?? '')) return value;
  if (!/^basic$/iu.test(scheme ?? '')) return null;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
};

/** How who sends no token is asked for it: 'Basic' has a browser ask for a password, 'Bearer' leaves asking to the page. */
export type TokenChallenge = 'Basic' | 'Bearer';

const realms = {
  Basic: 'Basic realm="Care copilot administration", charset="UTF-8"',
  Bearer: 'Bearer realm="Care copilot administration"',
} as const;

/** Lets through who knows the token; digests are compared, so that the time tells nothing of it. */
export const demandToken = (token: () => string, challenge: TokenChallenge = 'Basic'): RequestHandler => {
  const wanted = digest(token());
  return (request, response, next) => {
    const given = tokenIn(request.headers.authorization);
    if (given !== null && timingSafeEqual(digest(given), wanted)) {
      next();
      return;
    }
    const problem: ProblemJson = {
      type: 'about:blank',
      title: 'Who is asking?',
      status: 401,
      detail: 'This page is for administrators; the password is the value of CAIR_ADMIN_TOKEN.',
      code: 'forbidden',
    };
    response
      .status(401)
      .setHeader('www-authenticate', realms[challenge])
      .type('application/problem+json')
      .json(problem);
  };
};
