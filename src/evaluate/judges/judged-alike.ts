import type { RunBaseline } from '../run/compare-runs.ts';
import { isJudged } from './judged-metric-definitions.ts';

const toldOf = ({ judges }: RunBaseline['system']): string | null =>
  typeof judges === 'string' ? judges : null;

/**
 * Gives a baseline that can be compared with a run: what another model, or another version of a prompt, has judged is taken
 * out of it, for two judges differ where the replies don't. `left` says so in a sentence.
 */
export const judgedAlike = (
  baseline: RunBaseline | null,
  system: RunBaseline['system'],
): { readonly baseline: RunBaseline | null; readonly left: string | null } => {
  if (baseline === null || toldOf(baseline.system) === toldOf(system)) return { baseline, left: null };
  const isAnyJudged = baseline.cases.some(({ scores }) => Object.keys(scores).some(isJudged));
  const cases = baseline.cases.map((one) => ({
    ...one,
    scores: Object.fromEntries(Object.entries(one.scores).filter(([metric]) => !isJudged(metric))),
  }));
  const left = 'What models judged is not compared: the baseline had other judges.';
  return { baseline: { ...baseline, cases }, left: isAnyJudged ? left : null };
};
