import { LRUCache } from 'lru-cache';
import type { ReadStances, StanceShares } from './stance.ts';

/** Sentences of the replies that a few dozen advisors have open; while one types, all but the last sentence are known. */
const rememberedSentences = 4_000;

/** Makes a reader that remembers what the latest sentences did. */
export const rememberStances = (read: ReadStances): ReadStances => {
  const remembered = new LRUCache<string, { readonly shares: StanceShares }>({ max: rememberedSentences });
  return (sentence) => {
    const known = remembered.get(sentence);
    if (known !== undefined) return known.shares;
    const shares = read(sentence);
    remembered.set(sentence, { shares });
    return shares;
  };
};
