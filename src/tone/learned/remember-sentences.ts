import { LRUCache } from 'lru-cache';

/** Sentences of the replies that a few dozen advisors have open; while one types, all but the last sentence are known. */
const rememberedSentences = 4_000;

/** Makes a reader that remembers what the latest sentences gave. */
export const rememberSentences = <Value>(
  read: (sentence: string) => Value,
): ((sentence: string) => Value) => {
  const remembered = new LRUCache<string, { readonly value: Value }>({ max: rememberedSentences });
  return (sentence) => {
    const known = remembered.get(sentence);
    if (known !== undefined) return known.value;
    const value = read(sentence);
    remembered.set(sentence, { value });
    return value;
  };
};
