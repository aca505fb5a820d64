import { expect, test } from 'vitest';
import type { DeliveryJson } from '../../src/contract/delivery.ts';
import { deliveryWords } from '../../src/panel/approval/delivery-words.ts';

const waiting: DeliveryJson = {
  kind: 'comment',
  state: 'waiting',
  attempts: 0,
  nextAttemptAt: '2026-11-22T12:00:00.000Z',
  deliveredAt: null,
  reference: null,
  link: null,
  reason: null,
};
const told = (given: Partial<DeliveryJson>) =>
  deliveryWords({ ...waiting, ...given }, 'Salesforce', (moment) => moment.slice(11, 16));

test('a reply that was not tried yet is on its way, and there is nothing to do', () => {
  expect(told({})).toEqual({ sentence: 'Writing to Salesforce …', canRetry: false, isAmiss: false });
});

test('a reply that waits after an attempt says why and until when', () => {
  expect(told({ attempts: 1, reason: 'Salesforce cannot be reached.' })).toEqual({
    sentence: 'Not written yet. It is tried again by itself at 12:00. Salesforce cannot be reached.',
    canRetry: true,
    isAmiss: true,
  });
});

test('a draft that needs the advisor and a reply that failed can be retried', () => {
  expect(told({ kind: 'email-draft', state: 'waiting-for-advisor', reason: 'Sign in.' })).toEqual({
    sentence: 'Your draft is not written yet. Sign in.',
    canRetry: true,
    isAmiss: true,
  });
  expect(told({ state: 'failed', reason: 'The case was closed.' })).toMatchObject({
    sentence: 'The reply was not written. The case was closed.',
    canRetry: true,
  });
});

test.each(['email-draft', 'email', 'comment'] as const)('%s that is delivered says what is where', (kind) => {
  const { sentence, canRetry, isAmiss } = told({ kind, state: 'delivered' });
  expect(sentence).toMatch(/draft is on the case|sent to the customer|internal comment/u);
  expect([canRetry, isAmiss]).toEqual([false, false]);
});
