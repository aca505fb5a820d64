/** Letters in a row; of 3, 4 and 5 the four found most on a Swedish set without a model for its language. */
const runLength = 4;

/** Marks where a word starts and ends, so that "card" at a start and at an end are two things. */
const edge = '_';

/** Terms remembered with their runs; more than an ordinary collection's frequent words. */
const rememberedTerms = 20_000;

const remembered = new Map<string, readonly string[]>();

/**
 * Gives the runs of four letters of a term with its edges marked, in order, repeats included; a shorter term is one run.
 * Two words that stems keep apart share runs: compounds and their parts, slips of spelling, endings of every kind
 * (McNamee and Mayfield, Character N-Gram Tokenization for European Language Text Retrieval, 2004).
 *
 * @example letterRuns('kabel') // ['_kab', 'kabe', 'abel', 'bel_']
 */
export const letterRuns = (term: string): readonly string[] => {
  const known = remembered.get(term);
  if (known !== undefined) return known;
  const word = `${edge}${term}${edge}`;
  const runs: string[] = [];
  for (let at = 0; at + runLength <= word.length; at += 1) runs.push(word.slice(at, at + runLength));
  const made = runs.length === 0 ? [word] : runs;
  if (remembered.size >= rememberedTerms) remembered.clear();
  remembered.set(term, made);
  return made;
};
