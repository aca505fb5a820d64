import { strings } from '../strings.ts';

/** From this score on a passage nearly always answers; below `fair` it is a lead to check. */
const strong = 0.75;
const fair = 0.55;

export type ScoreLevel = 'strong' | 'fair' | 'weak';

/** Puts a score from 0 to 1 into one of three levels. */
export const scoreLevel = (score: number): ScoreLevel =>
  score >= strong ? 'strong' : score >= fair ? 'fair' : 'weak';

/** Says a score in a word and its number: 'Strong 0.86'. */
export const scoreText = (score: number): string =>
  `${strings.scoreLevels[scoreLevel(score)]} ${score.toFixed(2)}`;
