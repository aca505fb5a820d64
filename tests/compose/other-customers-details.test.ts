import { expect, test } from 'vitest';
import { otherCustomersDetails } from '../../src/compose/other-customers-details.ts';

const asked =
  'I live in Kiruna and drove 2,100 km too far with Lodestar Charge. What does it cost after 36 months?';
const common =
  'What does an extra kilometre cost? Private leasing runs for 36 months. Lodestar Charge is included.';

const same = { isOtherModel: false, isOtherMarket: false };

test('numbers and names that only the other customer told are theirs', () => {
  const isTheirs = otherCustomersDetails(asked, common, 'en', same);
  expect(isTheirs('For 2100 km that makes 315 euro.')).toBe(true);
  expect(isTheirs('We can deliver it to Kiruna.')).toBe(true);
});

test("what the articles or today's question say as well is everybody's", () => {
  const isTheirs = otherCustomersDetails(asked, common, 'en', same);
  expect(isTheirs('The lease runs for 36 months with Lodestar Charge.')).toBe(false);
  expect(isTheirs('Each kilometre costs 0.15 euro.')).toBe(false);
});

test('figures for another model never hold, those for another market where an article has them', () => {
  const sentence = 'The lease runs for 36 months.';
  expect(otherCustomersDetails(asked, common, 'en', { ...same, isOtherModel: true })(sentence)).toBe(true);
  const abroad = otherCustomersDetails(asked, common, 'en', { ...same, isOtherMarket: true });
  expect(abroad(sentence)).toBe(false);
  expect(abroad('It costs 109 kronor.')).toBe(true);
});
