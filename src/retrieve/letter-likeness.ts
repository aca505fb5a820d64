import type { PassageRecord } from '../knowledge/passage-record.ts';

/** Letters in a row; of 3, 4 and 5 the four found most on a Swedish set without a model for its language. */
const gramLength = 4;

/** Marks where a word starts and ends, so that "card" at a start and at an end are two things. */
const edge = '_';

/** Grams in a passage of average length: some 70 terms of about six letters. */
const averageGrams = 350;

const k1 = 1.2;
const b = 0.75;

/** Terms remembered with their grams; more than an ordinary collection's frequent words. */
const rememberedTerms = 20_000;

const remembered = new Map<string, readonly string[]>();

const gramsOf = (term: string): readonly string[] => {
  const known = remembered.get(term);
  if (known !== undefined) return known;
  const word = `${edge}${term}${edge}`;
  const grams: string[] = [];
  for (let at = 0; at + gramLength <= word.length; at += 1) grams.push(word.slice(at, at + gramLength));
  const made = grams.length === 0 ? [word] : grams;
  if (remembered.size >= rememberedTerms) remembered.clear();
  remembered.set(term, made);
  return made;
};

type GramCounts = { readonly counts: ReadonlyMap<string, number>; readonly length: number };

/** Counts the wanted grams of a passage; those of the title twice, as its words are. */
const countGrams = ({ search }: PassageRecord, wanted: ReadonlySet<string>): GramCounts => {
  const counts = new Map<string, number>();
  let length = 0;
  for (const [terms, times] of [
    [search.titleTerms, 2],
    [search.bodyTerms, 1],
  ] as const) {
    for (const term of terms) {
      const grams = gramsOf(term);
      length += grams.length * times;
      for (const gram of grams) if (wanted.has(gram)) counts.set(gram, (counts.get(gram) ?? 0) + times);
    }
  }
  return { counts, length };
};

/**
 * Gives for each candidate how much of the question's letters it holds, 0 to 1: saturated BM25 over runs of four letters
 * within words. It brings together what stems do not: compounds with their parts, slips of spelling, endings of every
 * kind (McNamee and Mayfield, Character N-Gram Tokenization for European Language Text Retrieval, 2004).
 * What a run is worth is counted among the candidates alone, so that no index has to hold the runs.
 */
export const letterLikeness = (
  terms: ReadonlySet<string>,
  candidates: readonly PassageRecord[],
): readonly number[] => {
  const wanted = new Set([...terms].flatMap(gramsOf));
  const counted = candidates.map((record) => countGrams(record, wanted));
  const frequencies = new Map<string, number>();
  for (const { counts } of counted)
    for (const gram of counts.keys()) frequencies.set(gram, (frequencies.get(gram) ?? 0) + 1);
  const worth = new Map<string, number>();
  let best = 0;
  for (const gram of wanted) {
    const frequency = frequencies.get(gram) ?? 0;
    const value = Math.log(1 + (candidates.length - frequency + 0.5) / (frequency + 0.5));
    worth.set(gram, value);
    best += value;
  }
  return counted.map(({ counts, length }) => {
    const norm = k1 * (1 - b + (b * length) / averageGrams);
    let sum = 0;
    for (const [gram, times] of counts) sum += ((worth.get(gram) ?? 0) * times) / (times + norm);
    return best === 0 ? 0 : sum / best;
  });
};
