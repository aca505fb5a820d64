import { expect, test } from 'vitest';
import { supportShares } from '../../../src/evaluate/metrics/support-shares.ts';

const mark = (verdict: 'supported' | 'partly' | 'unsupported' | 'not-a-statement') => ({ verdict });

test('the shares are over the sentences that state something', () => {
  const marks = [
    mark('not-a-statement'),
    mark('supported'),
    mark('supported'),
    mark('partly'),
    mark('unsupported'),
  ];
  expect(supportShares(marks)).toEqual({ statements: 4, supported: 0.5, partly: 0.25, unsupported: 0.25 });
});

test('a reply that states nothing has no shares', () => {
  expect(supportShares([mark('not-a-statement')])).toEqual({
    statements: 0,
    supported: null,
    partly: null,
    unsupported: null,
  });
});
