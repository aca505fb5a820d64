import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sqlCaseStore } from '../../../src/adapters/sql/case-store.ts';
import type { Database } from '../../../src/adapters/sql/database.ts';
import { sqlDeliveryStore } from '../../../src/adapters/sql/delivery-store.ts';
import { openDatabase } from '../../../src/adapters/sql/sqlite/open-database.ts';
import { type DeliverRepliesParts, deliverReplies } from '../../../src/copilot/write-back/deliver-replies.ts';
import type { DeliveryKind } from '../../../src/copilot/write-back/delivery.ts';
import { defaultDeliveryRules } from '../../../src/copilot/write-back/delivery-rules.ts';
import type { ReplyDestination } from '../../../src/copilot/write-back/reply-destination.ts';
import { CopilotError } from '../../../src/fault/copilot-error.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { decisionOf } from '../../support/decision-of.ts';
import { delivered, fakeDestination } from '../../support/fake-destination.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const start = Date.parse('2026-11-21T10:00:00.000Z');
const away = new CopilotError('source-failed', 'The org is away; wait.', { retryable: true });
const refused = { state: 'refused', reason: 'The case was closed; open it.' } as const;
const unsure = { state: 'unsure', reason: 'It is not known whether it was written.' } as const;

let database: Database;
let file: string;
let now: number;
const opened: (() => Promise<void>)[] = [];

beforeEach(async () => {
  file = `${await temporaryFolder()}/copilot.db`;
  database = await openDatabase(file);
  now = start;
});
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
  await database.destroy();
});

const approve = async (kind: DeliveryKind | undefined, given: Parameters<typeof decisionOf>[0] = {}) => {
  const cases = sqlCaseStore(database);
  await cases.add(careCaseOf('Where is my card?'));
  await cases.saveDecision(decisionOf(given), [], kind);
};

const open = (destination: ReplyDestination, given: Partial<DeliverRepliesParts> = {}) => {
  const deliveries = deliverReplies({
    cases: sqlCaseStore(database),
    deliveries: sqlDeliveryStore(database),
    destination,
    rules: { ...defaultDeliveryRules, pollMs: 5 },
    now: () => now,
    chance: () => 1,
    failed: (cause) => {
      throw cause;
    },
    worker: 'one',
    ...given,
  });
  opened.push(deliveries.close);
  const until = (state: string, more: object = {}) =>
    vi.waitFor(async () => expect(await deliveries.ofCase('IN-1')).toMatchObject({ state, ...more }));
  return { ...deliveries, until };
};

describe('a reply that is to be written back', () => {
  test('is delivered with what the destination calls it', async () => {
    await approve('comment');
    const { destination, orders } = fakeDestination(delivered);
    const { until } = open(destination);
    await until('delivered', { reference: '00a1', link: 'https://org.example/1', reason: null, attempts: 1 });
    expect(orders).toEqual([{ kind: 'comment', key: 'D-1:comment', session: null }]);
  });

  test('is tried again later and later while the destination is away, under the same key', async () => {
    await approve('comment');
    const { destination, orders } = fakeDestination(away, away, delivered);
    const { until } = open(destination);
    await until('waiting', { attempts: 1, dueAt: start + 5_000, reason: 'The org is away; wait.' });
    now += 4_999;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(orders).toHaveLength(1);
    now += 1;
    await until('waiting', { attempts: 2, dueAt: now + 10_000 });
    now += 10_000;
    await until('delivered');
    expect(new Set(orders.map(({ key }) => key))).toEqual(new Set(['D-1:comment']));
  });

  test('fails after so many attempts, and a person may ask for it once more', async () => {
    await approve('comment');
    const { destination, orders } = fakeDestination(away, away, delivered);
    const rules = {
      ...defaultDeliveryRules,
      pollMs: 5,
      retry: { attempts: 2, firstWaitMs: 1_000, jitter: 0 },
    };
    const { until, retry } = open(destination, { rules });
    await until('waiting', { attempts: 1 });
    now += 1_000;
    await until('failed', { reason: 'The org is away; wait. It was tried 2 times.' });
    now += 1_000_000;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(orders).toHaveLength(2);
    await retry('IN-1', null);
    await until('delivered', { attempts: 1 });
  });

  test('that was refused is not tried again by itself', async () => {
    await approve('email');
    const { destination, orders } = fakeDestination(refused, delivered);
    const { until, retry } = open(destination);
    await until('failed', { reason: refused.reason });
    now += 1_000_000;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(orders).toHaveLength(1);
    await retry('IN-1', null);
    await until('delivered');
    await expect(retry('IN-1', null)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('of which it is not known whether it went out waits, even when a person asks', async () => {
    await approve('email');
    const { destination, orders } = fakeDestination(unsure, delivered);
    const { until, retry } = open(destination);
    await until('waiting', { dueAt: start + 600_000 });
    await retry('IN-1', null);
    await until('waiting', { dueAt: start + 600_000 });
    expect(orders).toHaveLength(1);
    now += 600_000;
    await until('delivered');
  });

  test('survives the end of the server', async () => {
    await approve('comment');
    const first = open(fakeDestination(away).destination);
    await first.until('waiting', { attempts: 1 });
    await first.close();
    await database.destroy();
    database = await openDatabase(file);
    now += 5_000;
    await open(fakeDestination(delivered).destination).until('delivered', { attempts: 2 });
  });

  test('that a worker died over is taken over when its hold has ended, not before', async () => {
    await approve('comment');
    await sqlDeliveryStore(database).take('D-1', { worker: 'dead', now, until: now + 60_000 });
    const { destination, orders } = fakeDestination(delivered);
    const { until } = open(destination);
    now += 59_999;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(orders).toEqual([]);
    now += 1;
    await until('delivered');
  });

  test('is held by a worker for as long as it works', async () => {
    await approve('comment');
    let finish = (): void => undefined;
    const slow: ReplyDestination = {
      ...fakeDestination(delivered).destination,
      deliver: () =>
        new Promise((resolve) => {
          finish = () => resolve(delivered);
        }),
    };
    const rules = {
      ...defaultDeliveryRules,
      pollMs: 5,
      holdMs: 60,
      settleMs: { 'email-draft': 0, email: 0, comment: 0 },
    };
    const one = open(slow, { now: Date.now, rules });
    await one.until('sending');
    const { destination, orders } = fakeDestination(delivered);
    open(destination, { now: Date.now, rules, worker: 'two' });
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(orders).toEqual([]);
    finish();
    await one.until('delivered');
  });
});

test('two servers over one store deliver each reply once', async () => {
  const cases = sqlCaseStore(database);
  const ids = Array.from({ length: 20 }, (_, at) => `IN-${at}`);
  for (const caseId of ids) {
    await cases.add(careCaseOf('Where is my card?', { id: caseId }));
    await cases.saveDecision(decisionOf({ id: `D-${caseId}`, caseId }), [], 'comment');
  }
  const second = await openDatabase(file);
  const { destination, orders } = fakeDestination(delivered);
  open(destination);
  open(destination, {
    worker: 'two',
    cases: sqlCaseStore(second),
    deliveries: sqlDeliveryStore(second),
  });
  await vi.waitFor(() => expect(orders).toHaveLength(ids.length));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(new Set(orders.map(({ key }) => key)).size).toBe(ids.length);
  expect(orders).toHaveLength(ids.length);
  opened.push(() => second.destroy());
});

describe('a draft of the advisor', () => {
  const secret = '00D!the-session-of-the-advisor';

  test('is tried at once with their session, and by nobody without it', async () => {
    await approve('email-draft');
    const { destination, orders } = fakeDestination(
      { state: 'advisor-needed', reason: 'Sign in.' },
      delivered,
    );
    const { begin, retry, until } = open(destination);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(orders).toEqual([]);
    await begin('IN-1', () => secret);
    await until('waiting-for-advisor', { reason: 'Sign in.' });
    now += 10_000_000;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(orders).toHaveLength(1);
    await retry('IN-1', () => secret);
    await until('delivered');
    expect(orders.map(({ session }) => session?.())).toEqual([secret, secret]);
  });

  test('leaves no trace of the session on the disk', async () => {
    await approve('email-draft');
    const { begin, until, close } = open(fakeDestination(unsure).destination);
    await begin('IN-1', () => secret);
    await until('waiting-for-advisor');
    await close();
    for (const name of [file, `${file}-wal`]) expect(readFileSync(name).includes(secret)).toBe(false);
  });

  test('is not given the session where it was approved as something else', async () => {
    await approve('comment');
    const { destination, orders } = fakeDestination(delivered);
    const { begin, until } = open(destination);
    await begin('IN-1', () => secret);
    await until('delivered');
    expect(orders[0]?.session).toBeNull();
  });
});

describe('nothing is sent without an approval by a person', () => {
  test('a delivery without a decision cannot be written, not even into the table', async () => {
    await sqlCaseStore(database).add(careCaseOf('Where is my card?'));
    const row = { decision_id: 'D-9', case_id: 'IN-1', kind: 'email', state: 'waiting' } as const;
    const writing = database
      .insertInto('deliveries')
      .values({ ...row, attempts: 0, due_at: 0, safe_at: 0 })
      .execute();
    await expect(writing).rejects.toThrow(/FOREIGN KEY/u);
  });

  test('an approval that asks for nothing delivers nothing', async () => {
    await approve(undefined);
    const { destination, orders } = fakeDestination(delivered);
    const { begin, retry } = open(destination);
    await begin('IN-1', null);
    await expect(retry('IN-1', null)).rejects.toMatchObject({ code: 'not-found' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(orders).toEqual([]);
  });

  test('a case that waits delivers nothing, whatever is asked', async () => {
    await sqlCaseStore(database).add(careCaseOf('Where is my card?'));
    const { destination, orders } = fakeDestination(delivered);
    const { begin, retry } = open(destination);
    await begin('IN-1', null);
    await expect(retry('IN-1', null)).rejects.toMatchObject({ code: 'not-found' });
    expect(orders).toEqual([]);
  });

  test('a decision that names nobody delivers nothing', async () => {
    await approve('email', { advisor: { name: '  ' } });
    const { destination, orders } = fakeDestination(delivered);
    await open(destination).until('failed', { reason: expect.stringMatching(/Nobody is named/u) });
    expect(orders).toEqual([]);
  });

  test('a second decision on a case is refused together with its delivery', async () => {
    await approve('comment');
    await expect(
      sqlCaseStore(database).saveDecision(decisionOf({ id: 'D-2' }), [], 'email'),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await sqlDeliveryStore(database).ofCase('IN-1')).toMatchObject({
      decisionId: 'D-1',
      kind: 'comment',
    });
  });
});

test('a way of writing back that was switched off since is told', async () => {
  await approve('email');
  const { destination, orders } = fakeDestination(delivered);
  await open({ ...destination, kinds: ['comment'] }).until('failed', {
    reason: expect.stringMatching(/switched off/u),
  });
  expect(orders).toEqual([]);
});
