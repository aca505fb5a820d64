import type { Market } from '../../src/case/market.ts';

const market = (code: string, languages: string[], currency: string): Market => ({
  code,
  name: code,
  region: 'test',
  languages,
  currency,
});

/** A few markets that share languages the way real ones do. */
export const testMarkets: readonly Market[] = [
  market('SE', ['sv', 'en'], 'SEK'),
  market('FI', ['fi', 'sv', 'en'], 'EUR'),
  market('NO', ['nb', 'en'], 'NOK'),
  market('DE', ['de', 'en'], 'EUR'),
  market('AT', ['de', 'en'], 'EUR'),
  market('CH', ['de', 'fr', 'it', 'en'], 'CHF'),
  market('IT', ['it', 'en'], 'EUR'),
  market('GB', ['en'], 'GBP'),
  market('US', ['en'], 'USD'),
];
