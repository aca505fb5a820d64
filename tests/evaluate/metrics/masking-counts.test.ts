import { expect, test } from 'vitest';
import { maskingCounts } from '../../../src/evaluate/metrics/masking-counts.ts';

const span = (type: string, start: number, end: number) => ({ type, start, end });

test('spans are counted exactly, by overlap, by type and by character', () => {
  const wanted = [span('name', 0, 10), span('phone', 20, 32), span('email', 40, 60)];
  const found = [span('name', 0, 10), span('phone', 20, 28), span('name', 40, 60), span('vin', 70, 75)];
  const counts = maskingCounts(found, wanted);
  expect(counts.exact).toEqual({ hit: 1, extra: 3, missed: 2 });
  expect(counts.overlapping).toEqual({ hit: 2, extra: 2, missed: 1 });
  expect(counts.byType).toEqual({
    email: { hit: 0, extra: 0, missed: 1 },
    name: { hit: 1, extra: 1, missed: 0 },
    phone: { hit: 1, extra: 0, missed: 0 },
    vin: { hit: 0, extra: 1, missed: 0 },
  });
  expect(counts.characters).toEqual({ hit: 38, extra: 5, missed: 4 });
});

test('two masks on one label are one hit and one extra', () => {
  const counts = maskingCounts([span('name', 0, 4), span('name', 5, 10)], [span('name', 0, 10)]);
  expect(counts.overlapping).toEqual({ hit: 1, extra: 1, missed: 0 });
  expect(counts.characters).toEqual({ hit: 9, extra: 0, missed: 1 });
});

test('a text without personal data is no fault', () => {
  const none = { hit: 0, extra: 0, missed: 0 };
  expect(maskingCounts([], [])).toEqual({ exact: none, overlapping: none, byType: {}, characters: none });
});
