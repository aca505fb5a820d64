import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sqlCaseStore } from '../../src/adapters/sql/case-store.ts';
import type { Database } from '../../src/adapters/sql/database.ts';
import { sqlDeliveryStore } from '../../src/adapters/sql/delivery-store.ts';
import type { DeliveryKind } from '../../src/copilot/write-back/delivery.ts';
import type { DeliveryStore } from '../../src/copilot/write-back/delivery-store.ts';
import type { Decision } from '../../src/review/decision.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { decisionOf } from '../support/decision-of.ts';

const now = Date.parse('2026-11-21T10:00:00.000Z');
const later = now + 60_000;

/** Runs what the store of deliveries must do over an engine; `open` gives an empty database each time. */
export const describeDeliveryStore = (name: string, open: () => Promise<Database>): void => {
  describe(`${name} as a delivery store`, () => {
    let database: Database;
    let deliveries: DeliveryStore;

    beforeEach(async () => {
      database = await open();
      deliveries = sqlDeliveryStore(database);
    });
    afterEach(() => database.destroy());

    const approve = async (id: string, kind: DeliveryKind, given: Partial<Decision> = {}): Promise<void> => {
      const cases = sqlCaseStore(database);
      await cases.add(careCaseOf('Where is my card?', { id }));
      await cases.saveDecision(decisionOf({ id: `D-${id}`, caseId: id, ...given }), [], kind);
    };

    test('an approved reply waits with its decision, a draft for its advisor', async () => {
      await approve('A', 'email');
      await approve('B', 'email-draft');
      expect(await deliveries.ofCase('A')).toMatchObject({ state: 'waiting', attempts: 0, dueAt: now });
      expect(await deliveries.ofCase('B')).toMatchObject({ state: 'waiting-for-advisor' });
      expect(await deliveries.ofCase('C')).toBeNull();
      expect(await deliveries.nextDue(now)).toMatchObject({ caseId: 'A' });
      expect(await deliveries.nextDue(now - 1)).toBeNull();
    });

    test('one of many who take the same delivery at once holds it, until its time is over', async () => {
      await approve('A', 'email');
      const hold = (worker: string) => deliveries.take('D-A', { worker, now, until: later });
      const taken = await Promise.all(['one', 'two', 'three', 'four'].map(hold));
      expect(taken.filter((each) => each !== null)).toHaveLength(1);
      expect(await deliveries.ofCase('A')).toMatchObject({ state: 'sending', attempts: 1, dueAt: later });
      expect(await deliveries.nextDue(later - 1)).toBeNull();
      const next = await deliveries.take('D-A', { worker: 'five', now: later, until: later + 1 });
      expect(next).toMatchObject({ attempts: 2 });
    });

    test('who has lost its hold settles and renews nothing', async () => {
      await approve('A', 'email');
      await deliveries.take('D-A', { worker: 'one', now, until: later });
      await deliveries.renew('D-A', { worker: 'other', until: later + 1_000 });
      await deliveries.settle('D-A', 'other', { state: 'failed', dueAt: now, reason: 'Away.' });
      expect(await deliveries.ofCase('A')).toMatchObject({ state: 'sending', dueAt: later });
      const deliveredAt = '2026-11-21T10:00:30.000Z';
      const done = { state: 'delivered', dueAt: now, reason: null, reference: '02s1', deliveredAt } as const;
      await deliveries.settle('D-A', 'one', done);
      expect(await deliveries.ofCase('A')).toMatchObject({
        state: 'delivered',
        reference: '02s1',
        deliveredAt,
      });
      expect(await deliveries.askAgain('D-A', 'waiting', later)).toBe(false);
    });

    test('what failed or waits too long is told with its approval, the longest waiting first, until it arrives', async () => {
      const at = (minute: number) => ({ decidedAt: `2026-11-21T10:${minute}:00.000Z` });
      await approve('failed', 'comment', at(50));
      await approve('waiting', 'email', at(20));
      await approve('soon', 'email', at(40));
      await approve('draft', 'email-draft', { ...at(10), advisor: { name: 'Anna Berg' } });
      await approve('soon a draft', 'email-draft', at(20));
      const settle = async (id: string, state: 'failed' | 'delivered') => {
        const taken = Date.parse('2026-11-21T10:55:00.000Z');
        await deliveries.take(`D-${id}`, { worker: 'one', now: taken, until: taken + 60_000 });
        await deliveries.settle(`D-${id}`, 'one', { state, dueAt: taken, reason: 'It is closed.' });
      };
      await settle('failed', 'failed');
      const since = { forItself: '2026-11-21T10:30:00.000Z', forAdvisor: '2026-11-21T10:15:00.000Z' };
      const { replies, total } = await deliveries.undelivered(since, 10);
      expect(replies.map(({ delivery: { caseId } }) => caseId)).toEqual(['draft', 'waiting', 'failed']);
      expect(total).toBe(3);
      expect(replies[0]).toMatchObject({ approvedAt: at(10).decidedAt, approvedBy: 'Anna Berg' });
      expect(replies[2]?.delivery).toMatchObject({ state: 'failed', reason: 'It is closed.' });
      const first = await deliveries.undelivered(since, 1);
      expect([first.replies.length, first.total]).toEqual([1, 3]);
      await settle('waiting', 'delivered');
      expect((await deliveries.undelivered(since, 10)).total).toBe(2);
    });

    test('who is asked again tries anew, but not before it is safe', async () => {
      await approve('A', 'email');
      await deliveries.take('D-A', { worker: 'one', now, until: later });
      expect(await deliveries.askAgain('D-A', 'waiting', now)).toBe(false);
      await deliveries.settle('D-A', 'one', {
        state: 'failed',
        dueAt: now,
        safeAt: later,
        reason: 'Unsure.',
      });
      expect(await deliveries.askAgain('D-A', 'waiting', now)).toBe(true);
      expect(await deliveries.ofCase('A')).toMatchObject({ state: 'waiting', attempts: 0, dueAt: later });
      expect(await deliveries.askAgain('D-A', 'waiting', later + 5)).toBe(true);
      expect(await deliveries.ofCase('A')).toMatchObject({ dueAt: later + 5 });
    });
  });
};
