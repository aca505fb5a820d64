import { contentHash } from '../../knowledge/content-hash.ts';
import type { ToneBlend } from '../tone-blend.ts';
import type { CalibrationPoint } from './isotonic-steps.ts';

/** What a market's own grades say about raw scores, and for which raw scores they say it. */
export type OwnCalibration = {
  /** `rawScaleOf` of the blend that made the raw scores; on another scale the points mean nothing. */
  readonly scale: string;
  /** In rising order of raw scores. */
  readonly points: readonly CalibrationPoint[];
};

/** Gives a name to the scale of a blend's raw scores: two blends that make the same raw scores share it. */
export const rawScaleOf = ({ calibration: _, ...makesRaw }: ToneBlend): string =>
  contentHash(JSON.stringify(makesRaw)).slice(0, 12);
