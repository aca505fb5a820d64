import { fewSentences, rememberSentences } from '../remember-sentences.ts';
import type { LearnedTone } from './learned-tone.ts';
import { stanceGrades } from './stance.ts';
import { makeReadStances, type StanceModel } from './stance-model.ts';
import { type StanceExample, trainStanceModel } from './train-stance-model.ts';
import { trainWordingModel } from './train-wording-model.ts';
import { gradeWording, type WordingModel } from './wording-model.ts';

/** What is said between greeting and sign-off of a reply, and the grade that a person gave it. */
export type GradedBody = { readonly body: string; readonly grade: number };

/** What was learned, as it is kept. */
export type TrainedTone = { readonly wording: WordingModel; readonly stances: StanceModel };

/** A reply says more about how replies are graded than a sentence that stands for a grade. */
const replyWeight = 2;
const sentenceWeight = 0.7;

/** Learns from sentences whose stance is known and from graded replies; the order of both matters to the last digit. */
export const trainLearnedTone = (
  sentences: readonly StanceExample[],
  replies: readonly GradedBody[],
): TrainedTone => ({
  wording: trainWordingModel([
    ...replies.map(({ body, grade }) => ({ text: body, grade, weight: replyWeight })),
    ...sentences.map(({ text, stance }) => ({ text, grade: stanceGrades[stance], weight: sentenceWeight })),
  ]),
  stances: trainStanceModel(sentences),
});

/** Makes what was learned ready to be asked. */
export const asLearnedTone = ({ wording, stances }: TrainedTone): LearnedTone => ({
  wording,
  gradeSentence: rememberSentences((sentence) => gradeWording(wording, sentence)),
  gradeBody: rememberSentences((body) => gradeWording(wording, body), fewSentences),
  readStances: rememberSentences(makeReadStances(stances)),
  readPart: null,
});
