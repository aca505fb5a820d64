/** Letters in a row; of 3, 4 and 5 the four found most on a Swedish set without a model for its language. */
const runLength = 4;

/** Marks where a word starts and ends, so that "card" at a start and at an end are two things. */
const edge = '_';

/**
 * Gives the runs of four letters of a term with its edges marked, in order, repeats included; a shorter term is one run.
 * Two words that stems keep apart share runs: compounds and their parts, slips of spelling, endings of every kind
 * (McNamee and Mayfield, Character N-Gram Tokenization for European Language Text Retrieval, 2004).
 *
 * @example letterRuns('kabel') // ['_kab', 'kabe', 'abel', 'bel_']
 */
export const letterRuns = (term: string): readonly string[] => {
  const word = `${edge}${term}${edge}`;
  if (word.length < runLength) return [word];
  return Array.from({ length: word.length - runLength + 1 }, (_, at) => word.slice(at, at + runLength));
};
