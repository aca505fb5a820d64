import { describe, expect, it } from 'vitest';
import { sentenceTerms } from '../../../src/tone/kinds/sentence-terms.ts';

describe('sentenceTerms', () => {
  it('gives each term of a sentence once, by its stem', () => {
    expect([...sentenceTerms('The cables and the cable are charging.', 'en')]).toEqual(['cabl', 'charg']);
  });

  it('reads the same sentence in each language by its own stems', () => {
    const sentence = 'Laddkabeln laddar.';
    expect(sentenceTerms(sentence, 'sv')).not.toEqual(sentenceTerms(sentence, 'en'));
    expect(sentenceTerms(sentence, 'sv')).toEqual(sentenceTerms(sentence, 'sv'));
  });
});
