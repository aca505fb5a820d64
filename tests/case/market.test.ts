import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callingCodes } from '../../src/case/calling-codes.ts';
import { marketsSchema } from '../../src/case/market.ts';

const fixture: unknown = JSON.parse(readFileSync('fixtures/markets.json', 'utf8'));

describe('marketsSchema', () => {
  it('reads the master list of the fixtures', () => {
    const markets = marketsSchema.parse(fixture);
    expect(markets).toHaveLength(27);
    expect(new Set(markets.map(({ region }) => region)).size).toBe(4);
  });

  it('knows the calling code of every market but the two that share one', () => {
    const without = marketsSchema.parse(fixture).filter(({ code }) => callingCodes[code] === undefined);
    expect(without.map(({ code }) => code).sort()).toEqual(['CA', 'US']);
  });

  it('refuses a market twice, a small code and a market without languages', () => {
    const sweden = { code: 'SE', name: 'Sweden', region: 'nordics', languages: ['sv'], currency: 'SEK' };
    expect(marketsSchema.safeParse([sweden]).success).toBe(true);
    expect(marketsSchema.safeParse([sweden, sweden]).success).toBe(false);
    expect(marketsSchema.safeParse([{ ...sweden, code: 'se' }]).success).toBe(false);
    expect(marketsSchema.safeParse([{ ...sweden, languages: [] }]).success).toBe(false);
  });
});
