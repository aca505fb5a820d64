import { expect, test, vi } from 'vitest';
import { makeEmbeddingPage } from '../../src/panel/approval/embedding-page.ts';

const org = 'https://lodestar.lightning.force.com';
const other = 'https://elsewhere.example';
const ready = { channel: 'care-copilot', type: 'composer-ready', version: 1 } as const;

/** A panel inside a page, which holds what is posted to it. */
const embedded = () => {
  const posted: { message: Record<string, unknown>; origin: string }[] = [];
  const parent = {
    postMessage: (message: unknown, origin: string) =>
      void posted.push({ message: message as Record<string, unknown>, origin }),
  };
  let hear: (event: MessageEvent) => void = () => undefined;
  const page = makeEmbeddingPage(
    {
      parent,
      addEventListener: (_type, listen) => {
        hear = listen;
      },
    },
    () => 'id-1',
  );
  const say = (data: unknown, origin = org, source: unknown = parent) =>
    hear({ data, origin, source } as MessageEvent);
  return { page, posted, say };
};

test('the panel says that it is there to the allowed origins and to no other', () => {
  const { page, posted } = embedded();
  page.greet([org]);
  expect(posted).toEqual([
    { message: { channel: 'care-copilot', type: 'panel-ready', version: 1 }, origin: org },
  ]);
});

test.each([
  ['another origin', ready, other, undefined],
  ['another window', ready, org, {}],
  ['another program', { ...ready, channel: 'other' }, org, undefined],
  ['a later version', { ...ready, version: 2 }, org, undefined],
  ['more than was agreed', { ...ready, text: 'x' }, org, undefined],
])('a page is not believed to have a composer by a message of %s', (_what, message, origin, source) => {
  const { page, say } = embedded();
  page.greet([org]);
  if (source === undefined) say(message, origin);
  else say(message, origin, source);
  expect(page.hasComposer()).toBe(false);
  expect(page.session()).toBeNull();
});

test('nobody is believed before the allowed origins are known', () => {
  const { page, say } = embedded();
  say({ ...ready, session: 'stolen' });
  expect(page.hasComposer()).toBe(false);
});

test('a reply goes to the one origin that has the composer, and is done when it says so', async () => {
  const { page, posted, say } = embedded();
  page.greet([other, org]);
  say({ ...ready, session: '00D!session' });
  expect(page.session()).toBe('00D!session');
  const inserting = page.insert('500', 'Hello');
  expect(posted.at(-1)).toEqual({
    message: {
      channel: 'care-copilot',
      type: 'insert-reply',
      version: 1,
      id: 'id-1',
      caseId: '500',
      text: 'Hello',
    },
    origin: org,
  });
  const answer = { channel: 'care-copilot', type: 'reply-inserted', version: 1, id: 'id-1', done: true };
  say({ ...answer, done: false }, other);
  say({ ...answer, id: 'id-2', done: false });
  say(answer);
  expect(await inserting).toBe(true);
});

test('no message to the page holds the session', async () => {
  const { page, posted, say } = embedded();
  page.greet([org]);
  say({ ...ready, session: '00D!session' });
  void page.insert('500', 'Hello');
  expect(JSON.stringify(posted)).not.toContain('00D!session');
});

test('a page that does not answer in time has not taken the reply', async () => {
  vi.useFakeTimers();
  try {
    const { page, say } = embedded();
    page.greet([org]);
    say(ready);
    const inserting = page.insert('500', 'Hello');
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await inserting).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

test('without a page around it there is no composer and nothing is posted', async () => {
  const alone = {
    postMessage: vi.fn<(message: unknown, origin: string) => void>(),
    addEventListener: vi.fn<(type: 'message', listen: (event: MessageEvent) => void) => void>(),
  };
  const panel = Object.assign(alone, { parent: alone });
  const page = makeEmbeddingPage(panel, () => 'id-1');
  page.greet([org]);
  expect(await page.insert('500', 'Hello')).toBe(false);
  expect(alone.postMessage).not.toHaveBeenCalled();
});
