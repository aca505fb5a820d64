import { expect, test } from 'vitest';
import { refuseForeignPages } from '../../../src/entry/http/refuse-foreign-pages.ts';
import { askAsBrowser } from '../../support/ask-as-browser.ts';
import { serveBehind } from '../../support/serve-behind.ts';

const statusFor = async (method: string, headers: Record<string, string>): Promise<number> => {
  const port = await serveBehind(refuseForeignPages);
  return (await askAsBrowser(`http://127.0.0.1:${port}/`, { host: 'copilot.lan:8080', ...headers }, method))
    .status;
};

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
  'a browser that says nothing but its origin may not %s from elsewhere',
  async (method) => {
    expect(await statusFor(method, { origin: 'http://evil.example' })).toBe(403);
    expect(await statusFor(method, { origin: 'http://copilot.lan:8080' })).toBe(204);
  },
);

test.each([
  'null',
  'http://copilot.lan',
  'http://copilot.lan:8081',
  'http://copilot.lan:8080.evil.example',
  'file://',
])('the origin %s is not that of the host', async (origin) => {
  expect(await statusFor('POST', { origin })).toBe(403);
});

test.each([
  ['https://copilot.lan', 'copilot.lan:443'],
  ['http://copilot.lan', 'COPILOT.lan'],
  ['http://[::1]:8080', '[::1]:8080'],
])('the origin %s is that of the host %s', async (origin, host) => {
  expect(await statusFor('POST', { origin, host })).toBe(204);
});

test('what the browser says of the site stands over its origin, behind a proxy that renames the host too', async () => {
  const origin = 'https://copilot.example.com';
  expect(await statusFor('POST', { origin, 'sec-fetch-site': 'same-origin' })).toBe(204);
  expect(await statusFor('POST', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await statusFor('POST', { origin: 'http://copilot.lan:8080', 'sec-fetch-site': 'same-site' })).toBe(
    403,
  );
});

test('a program writes without either header, and anybody may ask', async () => {
  expect(await statusFor('POST', {})).toBe(204);
  expect(await statusFor('GET', { origin: 'http://evil.example' })).toBe(204);
});
