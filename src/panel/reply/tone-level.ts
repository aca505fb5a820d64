/** From this score on a reply sounds like the brand; the advisors of the pilot gave 4.2 on average. */
const good = 4;
const fair = 3;

export type ToneLevel = 'good' | 'fair' | 'poor';

/** Puts a tone score from 1 to 5 into one of three levels. */
export const toneLevel = (score: number): ToneLevel =>
  score >= good ? 'good' : score >= fair ? 'fair' : 'poor';
