import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { refuseForeignHosts } from '../../../src/entry/http/refuse-foreign-hosts.ts';
import { askAsBrowser } from '../../support/ask-as-browser.ts';
import { serveBehind } from '../../support/serve-behind.ts';

const own = ['Copilot.example.com', 'copilot'];

const statusFor = async (headers: Record<string, string>, trustsProxies = false): Promise<number> => {
  const port = await serveBehind(refuseForeignHosts(own), trustsProxies);
  return (await askAsBrowser(`http://127.0.0.1:${port}/`, headers)).status;
};

test.each([
  '127.0.0.1',
  '127.0.0.1:8080',
  '192.168.1.20:80',
  '[::1]',
  '[fe80::1]:8080',
  'localhost',
  'LOCALHOST:3000',
  'copilot.example.com',
  'COPILOT.example.com:443',
  'copilot:8080',
])('a request to %s is answered', async (host) => {
  expect(await statusFor({ host })).toBe(204);
});

test.each([
  'evil.example',
  'evil.example:8080',
  'localhost.evil.example',
  'evil-localhost',
  '127.0.0.1.evil.example',
  'sub.copilot.example.com',
  'copilot.example.com.evil.example',
  '[evil.example]',
])('a request to %s is refused', async (host) => {
  expect(await statusFor({ host })).toBe(403);
});

test('the refusal is one sentence that names the setting', async () => {
  const port = await serveBehind(refuseForeignHosts([]));
  const answer = await askAsBrowser(`http://127.0.0.1:${port}/`, { host: 'evil.example' });
  expect(JSON.parse(answer.body)).toMatchObject({
    code: 'forbidden',
    detail: expect.stringMatching(/^[^.]*CAIR_HOSTS[^.]*\.$/u),
  });
});

test('a request that names no host is refused', async () => {
  const port = await serveBehind(refuseForeignHosts(own));
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.end('GET / HTTP/1.0\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 403 /u);
});

test('X-Forwarded-Host counts only where proxies are trusted', async () => {
  const told = { host: 'evil.example', 'x-forwarded-host': 'localhost' };
  expect(await statusFor(told)).toBe(403);
  expect(await statusFor(told, true)).toBe(204);
});
