import type { Passage } from '../knowledge/passage.ts';
import type { Scope } from './evidence-query.ts';

/** What was said to a customer elsewhere or about another car mostly holds, and must be looked at. */
const otherMarketFactor = 0.85;
const otherModelFactor = 0.9;

/** Tells whether a passage is limited to markets or models that do not hold the wanted one; unknown ones never do. */
export const isForOthers = (wanted: string | null, limits: readonly string[]): boolean =>
  wanted !== null && limits.length > 0 && !limits.includes(wanted);

/** Gives what a passage's score is multiplied by for being about another market or model than the question, up to 1. */
export const scopeFactor = (scope: Scope, passage: Pick<Passage, 'markets' | 'models'>): number =>
  (isForOthers(scope.market, passage.markets) ? otherMarketFactor : 1) *
  (isForOthers(scope.model, passage.models) ? otherModelFactor : 1);
