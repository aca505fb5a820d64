import { expect, test } from 'vitest';
import { makeListLateReplies } from '../../../src/copilot/administration/late-replies.ts';
import type { Delivery, DeliveryKind } from '../../../src/copilot/write-back/delivery.ts';
import type { WaitingSince } from '../../../src/copilot/write-back/delivery-store.ts';

const now = Date.parse('2026-11-22T12:00:00.000Z');

const deliveryOf = (given: Partial<Delivery>): Delivery => ({
  decisionId: 'D-1',
  caseId: 'IN-1',
  kind: 'comment',
  state: 'failed',
  attempts: 12,
  dueAt: now,
  reference: null,
  link: null,
  reason: 'The case is closed.',
  deliveredAt: null,
  ...given,
});

const desk = (...kinds: readonly DeliveryKind[]) => ({ name: 'Test desk', kinds });

const adviceOn = async (
  given: Partial<Delivery>,
  destination: ReturnType<typeof desk> | null = desk('comment', 'email', 'email-draft'),
) => {
  const reply = {
    delivery: deliveryOf(given),
    approvedAt: '2026-11-22T08:00:00.000Z',
    approvedBy: 'Anna Berg',
  };
  const deliveries = { undelivered: async () => ({ replies: [reply], total: 1 }) };
  const list = makeListLateReplies({ deliveries, destination, now: () => now });
  return (await list()).replies[0];
};

test('a reply that failed can be delivered again, and one that waits need not wait longer', async () => {
  expect(await adviceOn({})).toMatchObject({
    canDeliverAgain: true,
    remedy: expect.stringMatching(/not tried again by itself/u),
  });
  expect(await adviceOn({ state: 'waiting' })).toMatchObject({
    canDeliverAgain: true,
    remedy: expect.stringMatching(/^It is tried again by itself/u),
  });
});

test('a draft is left to its advisor by name', async () => {
  const late = await adviceOn({ kind: 'email-draft', state: 'waiting-for-advisor' });
  expect(late?.canDeliverAgain).toBe(false);
  expect(late?.remedy).toMatch(/^Only Anna Berg can write this draft: .* beside Test desk/u);
});

test('what is being tried is left alone, unless who tried it has died', async () => {
  expect(await adviceOn({ state: 'sending', dueAt: now + 1 })).toMatchObject({ canDeliverAgain: false });
  expect(await adviceOn({ state: 'sending', dueAt: now })).toMatchObject({ canDeliverAgain: true });
});

test.each([
  ['altogether', null],
  ['for this kind', desk('email')],
])('where writing back is switched off %s asking again is of no use', async (_how, destination) => {
  expect(await adviceOn({}, destination)).toMatchObject({
    canDeliverAgain: false,
    remedy: expect.stringContaining('CAIR_SALESFORCE_WRITE'),
  });
});

test('a reply may be on its way for a quarter of an hour, and wait for its advisor for four hours', async () => {
  const asked: WaitingSince[] = [];
  const undelivered = async (since: WaitingSince) => {
    asked.push(since);
    return { replies: [], total: 0 };
  };
  const list = makeListLateReplies({ deliveries: { undelivered }, destination: null, now: () => now });
  expect(await list()).toEqual({ destination: null, replies: [], total: 0 });
  expect(asked).toEqual([{ forItself: '2026-11-22T11:45:00.000Z', forAdvisor: '2026-11-22T08:00:00.000Z' }]);
});
