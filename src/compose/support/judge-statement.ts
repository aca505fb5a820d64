import type { Carrier } from './carrier.ts';
import { figureConflict, wordConflict } from './find-conflict.ts';
import {
  heldShare,
  holdWords,
  mostHeldShare,
  sum,
  type Weigh,
  type WeighedWord,
  weightOf,
} from './held-words.ts';
import type { Statement } from './statement.ts';
import { couldBeCarried, type Judgement } from './support-verdict.ts';
import type { Terms } from './terms.ts';

/** A statement ready to be held against many sources. */
export type WeighedStatement = Statement & {
  /** White space made one. */
  readonly quoted: string;
  /** Each word once. */
  readonly distinct: readonly WeighedWord[];
  readonly total: number;
  readonly figures: number;
  /** The words of the clauses that say enough to be judged by themselves; none in a sentence of one clause. */
  readonly claims: readonly (readonly WeighedWord[])[];
};

/** Weight of a figure beside that of a word, fitted like those of words. */
const figureWeight = 1.5;

/** How much of the share is measured on the sentences that fit best, the rest on the whole source. */
const nearShare = 0.5;

/** A clause of fewer words says too little to be judged by itself. */
const fewestWords = 2;

/** Weighs the words of a statement. */
export const weighStatement = (statement: Statement, weigh: Weigh): WeighedStatement => {
  const distinct = weigh([...new Map(statement.words.map((word) => [word.term, word])).values()]);
  const claims = statement.clauses.filter(({ words }) => words.length >= fewestWords);
  return {
    ...statement,
    quoted: statement.text.replaceAll(/\s+/gu, ' '),
    distinct,
    total: weightOf(distinct),
    figures: figureWeight * (statement.quantities.length + statement.dates.length),
    claims: claims.length < 2 ? [] : claims.map(({ words }) => weigh(words)),
  };
};

type Held = (word: WeighedWord, terms: Terms) => number;

const shareOf = (words: readonly WeighedWord[], terms: Terms, heldOf: Held): number =>
  sum(words.map((word) => word.weight * heldOf(word, terms))) / weightOf(words);

/** Tells whether the source says it in the same words, from the start of one of its sentences on. */
const isQuoted = ({ quoted }: WeighedStatement, { plain }: Carrier): boolean => {
  const at = plain.indexOf(quoted);
  return at === 0 || (at > 0 && !/[\p{L}\p{N},]\s?$/u.test(plain.slice(Math.max(0, at - 2), at)));
};

/** Tells whether the whole source holds enough for any judgement but "unsupported": most sources of a draft do not. */
const isNear = ({ distinct, total, figures, claims }: WeighedStatement, { terms }: Carrier): boolean => {
  const held = total === 0 ? 0 : shareOf(distinct, terms, mostHeldShare) * total;
  const share = total + figures === 0 ? 0 : (held + figures) / (total + figures);
  const clauses = claims.map((words) => shareOf(words, terms, mostHeldShare));
  return couldBeCarried(share, Math.max(share, ...clauses));
};

const none: Judgement = { share: 0, strongest: 0, weakest: 0, conflict: null };

/** Judges how well one source carries a statement. A quotation is carried as it stands. */
export const judgeStatement = (statement: WeighedStatement, carrier: Carrier): Judgement => {
  if (isQuoted(statement, carrier)) return { share: 1, strongest: 1, weakest: 1, conflict: null };
  if (!isNear(statement, carrier)) return none;
  const missing = figureConflict(statement, carrier);
  if (missing !== null) return { ...none, conflict: missing };
  const { distinct, total, figures, claims } = statement;
  const { near, wide, around } = holdWords(distinct, carrier.sentences);
  const held = (nearShare * near + (1 - nearShare) * wide) * total + figures;
  const share = total + figures === 0 ? 0 : held / (total + figures);
  const clauses = claims.map((words) => shareOf(words, carrier.terms, heldShare));
  return {
    share,
    strongest: clauses.length === 0 ? share : Math.max(...clauses),
    weakest: clauses.length === 0 ? share : Math.min(...clauses),
    conflict: wordConflict(statement, distinct, { ...carrier, around }),
  };
};
