import { describe, expect, it } from 'vitest';
import { findMarket, type MarketClues } from '../../src/case/find-market.ts';
import { testMarkets } from './markets.ts';

const find = (clues: Partial<MarketClues>) =>
  findMarket({ email: null, phone: null, signature: '', language: null, ...clues }, testMarkets);

describe('findMarket', () => {
  it('reads the country of an address', () => {
    expect(find({ email: 'a@post.example.se' })).toBe('SE');
    expect(find({ email: 'a@mail.example.co.uk' })).toBe('GB');
    expect(find({ email: 'a@mail.example.com' })).toBeNull();
    expect(find({ email: 'a@mail.example.fr' })).toBeNull();
    expect(find({ email: 'no address' })).toBeNull();
  });

  it('reads the calling code of a number, given or in the signature', () => {
    expect(find({ phone: '+49 151 0000000' })).toBe('DE');
    expect(find({ signature: 'Ring 0047 900 00 000 tack' })).toBe('NO');
    expect(find({ signature: 'call +1 555 0100 000' })).toBeNull();
    expect(find({ signature: 'order 4690000000 and 12+4600000' })).toBeNull();
    expect(find({ signature: 'DE89 3704 0044 0532 0130 00' })).toBeNull();
  });

  it('says nothing when a signature holds numbers of two countries', () => {
    expect(find({ signature: '+46 70 174 06 05 or +47 900 00 000' })).toBeNull();
  });

  it('takes a language that one market speaks, or that one market speaks first', () => {
    expect(find({ language: 'nb' })).toBe('NO');
    expect(find({ language: 'sv' })).toBe('SE');
    expect(find({ language: 'it' })).toBe('IT');
  });

  it('takes English for no market even where one alone speaks it', () => {
    const british = testMarkets.filter(({ code }) => code === 'GB');
    expect(findMarket({ email: null, phone: null, signature: '', language: 'en' }, british)).toBeNull();
  });

  it('takes no language that several markets speak first, and never English', () => {
    expect(find({ language: 'de' })).toBeNull();
    expect(find({ language: 'en' })).toBeNull();
    expect(find({ language: 'ja' })).toBeNull();
  });

  it('trusts the address over the number and the number over the language', () => {
    expect(find({ email: 'a@b.example.at', phone: '+49 151 0000000', language: 'sv' })).toBe('AT');
    expect(find({ phone: '+41 44 000 00 00', language: 'sv' })).toBe('CH');
  });
});
