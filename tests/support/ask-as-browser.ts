import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Asks with any headers, `Host` among them, which fetch leaves out. */
export const askAsBrowser = async (
  address: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
  body = '',
): Promise<{ readonly status: number; readonly body: string }> => {
  const asked = request(address, { method, headers, agent: false }).end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, body: await text(answer) };
};
