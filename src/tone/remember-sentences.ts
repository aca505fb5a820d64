/** Sentences of the replies that a few dozen advisors have open; while one types, all but the last sentence are known. */
const rememberedSentences = 4_000;

/** Sentences of the last few replies: what each of a hundred rules may remember. */
export const fewSentences = 250;

/**
 * Makes a reader that remembers what the latest sentences gave, 4,000 at most unless told. They are kept in two generations: when
 * the younger one is full, the older one is forgotten. That is cheaper by half than to keep the order of each.
 */
export const rememberSentences = <Value>(
  read: (sentence: string) => Value,
  most = rememberedSentences,
): ((sentence: string) => Value) => {
  const perGeneration = Math.ceil(most / 2);
  let young = new Map<string, { readonly value: Value }>();
  let old = young;
  const keep = (sentence: string, known: { readonly value: Value }): Value => {
    if (young.size >= perGeneration) {
      old = young;
      young = new Map();
    }
    young.set(sentence, known);
    return known.value;
  };
  return (sentence) => {
    const known = young.get(sentence);
    if (known !== undefined) return known.value;
    return keep(sentence, old.get(sentence) ?? { value: read(sentence) });
  };
};
