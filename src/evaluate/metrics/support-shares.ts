import type { SupportMark, SupportVerdict } from '../../compose/support-marks.ts';

/** How the statements of a reply are supported; the shares are from 0 to 1 and add up to 1. */
export type SupportShares = {
  readonly statements: number;
  /** Null for a reply without statements. */
  readonly supported: number | null;
  readonly partly: number | null;
  readonly unsupported: number | null;
};

/**
 * Gives the share of a reply's sentences by what their support marks say, those that state nothing (greeting, sign-off,
 * questions) left out. The measure that Ragas calls faithfulness, by sentence and without a model:
 * https://docs.ragas.io/en/stable/concepts/metrics/available_metrics/faithfulness/
 */
export const supportShares = (marks: readonly Pick<SupportMark, 'verdict'>[]): SupportShares => {
  const statements = marks.filter(({ verdict }) => verdict !== 'not-a-statement');
  const share = (wanted: SupportVerdict): number | null =>
    statements.length === 0
      ? null
      : statements.filter(({ verdict }) => verdict === wanted).length / statements.length;
  return {
    statements: statements.length,
    supported: share('supported'),
    partly: share('partly'),
    unsupported: share('unsupported'),
  };
};
