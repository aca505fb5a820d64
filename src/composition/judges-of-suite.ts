import type { JudgePackName } from '../evaluate/judges/judge-pack.ts';
import { isJudged } from '../evaluate/judges/judged-metric-definitions.ts';
import type { Suite } from '../evaluate/suite/suite.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { Judges } from './open-judges.ts';

/** Says that judges which a suite lists were left out. */
export const leftOutJudges = (names: readonly JudgePackName[]): string =>
  `Left out what a model would judge (${names.join(', ')}): no language model is set (docs/models.md).`;

/** Gives what a run tells of its judges; nothing for a suite that lists none. */
export const toldJudges = (
  { judges: names }: Pick<Suite, 'judges'>,
  judges: Judges | null,
): { readonly judges?: string } => {
  if (names === undefined) return {};
  return { judges: judges?.told ?? `${names.join(', ')} left out: no language model is set` };
};

/**
 * Throws CopilotError 'input-invalid' for a suite whose verdict or a bound rests on what a model judges where none is set: it
 * could only fail, and for another reason than it says.
 */
export const refuseUnjudged = (
  file: string,
  { primary, thresholds }: Pick<Suite, 'primary' | 'thresholds'>,
  judges: Judges | null,
): void => {
  if (judges !== null) return;
  const judged = isJudged(primary) ? primary : Object.keys(thresholds).find(isJudged);
  if (judged === undefined) return;
  const place = judged === primary ? 'primary' : `thresholds.${judged}`;
  throw new CopilotError(
    'input-invalid',
    `${file}: ${place}: a model judges ${judged}, and none is set; set one (docs/models.md), or name another metric.`,
  );
};
