import type { ToneOpinion } from '../../../copilot/second-opinion.ts';

/** Says for people how a language model grades a reply: below the score of the rules, never mixed with it. */
export const opinionLines = ({ secondOpinion, note }: ToneOpinion): readonly string[] => {
  if (secondOpinion === null) return [note];
  const grades = Object.entries(secondOpinion.dimensions).map(
    ([name, grade]) => `${name} ${grade ?? 'no grade'}`,
  );
  return [
    `Second opinion of ${secondOpinion.model}: ${grades.join(', ')}`,
    ...secondOpinion.disagreements.map(({ message }) => message),
    ...secondOpinion.evidence.map(({ dimension, quote }) => `${dimension}: “${quote}”`),
  ];
};
