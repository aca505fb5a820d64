import type { ToneStudyJson } from '../../contract/tone-study.ts';

type Lost = ToneStudyJson['markets'][number]['lost'];

export type Loss = keyof Lost;

/** In the order of the page's tables. */
export const losses = [
  'wording',
  'warm',
  'clear',
  'direct',
  'on-brand',
  'correct',
] as const satisfies readonly Loss[];

/** What points are lost on, inside a sentence. */
export const lossWords: Readonly<Record<Loss, string>> = {
  wording: 'the wording as a whole',
  warm: 'warmth',
  clear: 'clarity',
  direct: 'directness',
  'on-brand': 'brand voice',
  correct: 'correctness',
};

/** Less than this, in points a reply, is not worth a word. */
const leastNamed = 0.05;

/** Names the one or two things that most points are lost on: 'warmth (0.42 a reply) and clarity (0.20)'; null for none. */
export const mostLostOn = (lost: Lost): string | null => {
  const named = losses
    .map((loss) => ({ loss, points: lost[loss] }))
    .filter(({ points }) => points >= leastNamed)
    .sort((one, other) => other.points - one.points)
    .slice(0, 2)
    .map(({ loss, points }, at) => `${lossWords[loss]} (${points.toFixed(2)}${at === 0 ? ' a reply' : ''})`);
  return named.length === 0 ? null : named.join(' and ');
};
