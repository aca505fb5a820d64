import { eachFeature, type ToneFeatures } from '../tone-blend.ts';
import type { LearnedTone } from './learned-tone.ts';
import { stances } from './stance.ts';

/** Longer replies show by their first sentences how they sound; time stays bounded. */
const mostSentences = 60;

/** A sentence says too little to be graded higher. */
const bestWording = 4;

/** What a reply shows where nothing was learned about its language. */
export const nothingLearned = eachFeature(() => 0);

/** Gives what was learned to hear in the sentences of a reply's body; what findings cost and courtesies are left at 0. */
export const learnedFeatures = (
  sentences: readonly string[],
  bodyText: string,
  { gradeBody, gradeSentence, readStances }: LearnedTone,
): ToneFeatures => {
  const heard = sentences.slice(0, mostSentences);
  const shares = heard.map(readStances);
  const values = new Map<string, number>([
    ['wording', gradeBody(bodyText)],
    ['worst-wording', Math.min(...heard.map(gradeSentence), bestWording)],
  ]);
  stances.forEach((stance, at) => {
    const certainties = shares.map((share) => share[at] ?? 0);
    const sum = certainties.reduce((total, certainty) => total + certainty, 0);
    values.set(`share-${stance}`, sum / Math.max(1, certainties.length));
    values.set(`peak-${stance}`, Math.max(0, ...certainties));
  });
  return eachFeature((feature) => values.get(feature) ?? 0);
};
