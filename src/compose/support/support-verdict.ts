import type { Conflict } from './find-conflict.ts';

/** How much of a statement a source carries, and what speaks against it. */
export type Judgement = {
  /** Share of the statement's words and figures that the source holds, weighted; 0 to 1, and 0 where a figure is missing. */
  readonly share: number;
  /** The same for the clauses of which most and least words are held; both are `share` in a sentence of one clause. */
  readonly strongest: number;
  readonly weakest: number;
  readonly conflict: Conflict | null;
};

/** Shares of a sentence's words and figures that a source must hold. */
const supportedShare = 0.65;
const partlyShare = 0.6;

/** Below `weakClause` a clause is a claim that was added; from `strongClause` on one stands, whatever was added to it. */
const weakClause = 0.6;
const strongClause = 0.85;

/** Says how far a source carries a statement. */
export const verdictOf = ({
  share,
  strongest,
  weakest,
  conflict,
}: Judgement): 'supported' | 'partly' | 'unsupported' => {
  if (conflict !== null) return 'unsupported';
  if (share >= supportedShare && weakest >= weakClause) return 'supported';
  return share >= partlyShare || strongest >= strongClause ? 'partly' : 'unsupported';
};

/** Takes up for shares that are added in another order. */
const rounding = 1e-9;

/** Tells whether shares of which none can be larger leave any verdict but 'unsupported'. */
export const couldBeCarried = (share: number, strongest: number): boolean =>
  share >= partlyShare - rounding || strongest >= strongClause - rounding;
