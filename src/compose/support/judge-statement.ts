import { type Conflict, figureConflict, wordConflict } from './find-conflict.ts';
import { heldShare, holdWords, sum, type Weigh } from './held-words.ts';
import type { StatedWord, Statement } from './statement.ts';

/** A source as it is held against statements. */
export type Carrier = {
  readonly id: string;
  /** White space made one, so that a quotation is found. */
  readonly plain: string;
  readonly sentences: readonly Statement[];
  /** The words of all sentences with their parts. */
  readonly terms: ReadonlySet<string>;
  /** Whether its denials and certainties are in the language of the statements. */
  readonly isSameLanguage: boolean;
};

export type Judgement = {
  /** Share of the statement's words and figures that the source holds, weighted; 0 to 1, and 0 where a figure is missing. */
  readonly share: number;
  /** The same for the clauses of which most and least words are held; both are `share` in a sentence of one clause. */
  readonly strongest: number;
  readonly weakest: number;
  readonly conflict: Conflict | null;
};

/** Weight of a figure beside that of a word, fitted like those of words. */
const figureWeight = 1.5;

/** How much of the share is measured on the sentences that fit best, the rest on the whole source. */
const nearShare = 0.5;

/** A clause of fewer words says too little to be judged by itself. */
const fewestWords = 2;

const clauseShares = ({ clauses }: Statement, { terms }: Carrier, weigh: Weigh): readonly number[] =>
  clauses
    .filter(({ words }) => words.length >= fewestWords)
    .map(({ words }) => {
      const held = words.map((word) => weigh(word.term) * heldShare(word, terms));
      return sum(held) / sum(words.map(({ term }) => weigh(term)));
    });

/** Tells whether the source says it in the same words, from the start of one of its sentences on. */
const isQuoted = ({ text }: Statement, { plain }: Carrier): boolean => {
  const quoted = text.replaceAll(/\s+/gu, ' ');
  const at = plain.indexOf(quoted);
  return at === 0 || (at > 0 && !/[\p{L}\p{N},]\s?$/u.test(plain.slice(Math.max(0, at - 2), at)));
};

/** Judges how well one source carries a statement. A quotation is carried as it stands. */
export const judgeStatement = (statement: Statement, carrier: Carrier, weigh: Weigh): Judgement => {
  if (isQuoted(statement, carrier)) return { share: 1, strongest: 1, weakest: 1, conflict: null };
  const missing = figureConflict(statement, carrier.sentences);
  if (missing !== null) return { share: 0, strongest: 0, weakest: 0, conflict: missing };
  const words: readonly StatedWord[] = [
    ...new Map(statement.words.map((word) => [word.term, word])).values(),
  ];
  const { near, wide, around } = holdWords(words, carrier.sentences, weigh);
  const total = sum(words.map(({ term }) => weigh(term)));
  const figures = figureWeight * (statement.quantities.length + statement.dates.length);
  const held = (nearShare * near + (1 - nearShare) * wide) * total + figures;
  const share = total + figures === 0 ? 0 : held / (total + figures);
  const clauses = clauseShares(statement, carrier, weigh);
  return {
    share,
    strongest: clauses.length < 2 ? share : Math.max(...clauses),
    weakest: clauses.length < 2 ? share : Math.min(...clauses),
    conflict: wordConflict(statement, words, { ...carrier, around }, weigh),
  };
};
