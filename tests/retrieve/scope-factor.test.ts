import { expect, test } from 'vitest';
import { isForOthers, scopeFactor } from '../../src/retrieve/scope-factor.ts';

const here = { market: 'SE', model: '2' };

test('a passage for the same market and model, or for all, keeps its score', () => {
  expect(scopeFactor(here, { markets: ['SE', 'NO'], models: ['2'] })).toBe(1);
  expect(scopeFactor(here, { markets: [], models: [] })).toBe(1);
});

test('a passage for another market or model loses score, for both most', () => {
  const market = scopeFactor(here, { markets: ['NO'], models: [] });
  const model = scopeFactor(here, { markets: [], models: ['4'] });
  const both = scopeFactor(here, { markets: ['NO'], models: ['4'] });
  expect(market).toBeLessThan(1);
  expect(model).toBeLessThan(1);
  expect(both).toBeLessThan(Math.min(market, model));
});

test('nothing is for others while the customer’s own market is not known', () => {
  expect(isForOthers(null, ['NO'])).toBe(false);
});
