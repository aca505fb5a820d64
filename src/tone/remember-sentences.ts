import { LRUCache } from 'lru-cache';

/** Sentences of the replies that a few dozen advisors have open; while one types, all but the last sentence are known. */
const rememberedSentences = 4_000;

/** Sentences of the last few replies: what each of a hundred rules may remember. */
export const fewSentences = 250;

/** Makes a reader that remembers what the latest sentences gave, 4,000 unless told. */
export const rememberSentences = <Value>(
  read: (sentence: string) => Value,
  most = rememberedSentences,
): ((sentence: string) => Value) => {
  const remembered = new LRUCache<string, { readonly value: Value }>({ max: most });
  return (sentence) => {
    const known = remembered.get(sentence);
    if (known !== undefined) return known.value;
    const value = read(sentence);
    remembered.set(sentence, { value });
    return value;
  };
};
