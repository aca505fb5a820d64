import { spearmanCorrelation, type ValuePair } from '../evaluate/metrics/correlation.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { makeCalibrate } from '../tone/learned/calibrate-score.ts';
import { makeReadExpectedPart } from '../tone/learned/expectation-model.ts';
import { fitToneBlend } from '../tone/learned/fit-tone-blend.ts';
import { asLearnedTone, type TrainedTone, trainLearnedTone } from '../tone/learned/train-learned-tone.ts';
import { rawScore, rulesAlone, type ToneBlend } from '../tone/tone-blend.ts';
import { type HeldOut, readHeldOut, readPairs } from './read-held-out.ts';
import { bodyOf, type ProfileFor, type ToneExamples } from './tone-examples.ts';
import { type ExpectationRow, type KnownReply, trainExpectations } from './train-expectations.ts';

/** How well scores follow grades that were not learned from. */
export type ToneTrainingRow = {
  readonly language: LanguageCode;
  readonly sentences: number;
  readonly replies: number;
  /** Spearman's correlation with the grades; null where it cannot be told. */
  readonly rulesAlone: number | null;
  readonly learned: number | null;
  /** False where rules alone follow the grades as well: what was learned is then switched off. */
  readonly helps: boolean;
};

export type TrainedTones = {
  readonly tones: ReadonlyMap<LanguageCode, TrainedTone>;
  readonly blend: ToneBlend;
  readonly rows: readonly ToneTrainingRow[];
  /** How well the parts of a good reply are found. */
  readonly parts: readonly ExpectationRow[];
};

const follow = (
  samples: readonly HeldOut[],
  blendOf: (sample: HeldOut) => ToneBlend | undefined,
): number | null =>
  spearmanCorrelation(
    samples.flatMap((sample): readonly ValuePair[] => {
      const blend = blendOf(sample);
      return blend === undefined
        ? []
        : [[makeCalibrate(blend.calibration)(rawScore(blend, sample.features)), sample.grade]];
    }),
  );

const bestGrade = 5;

/** Gives the replies graded best whose complaint is known to be one or none. */
const bestReplies = ({ language, replies }: ToneExamples): readonly KnownReply[] =>
  replies
    .filter(({ grade, isComplaint }) => grade >= bestGrade && isComplaint !== undefined)
    .map(({ isComplaint = false, ...reply }) => ({
      ...reply,
      isComplaint,
      language,
      customerName: null,
      questions: [],
    }));

const trainWhole = ({ language, sentences, replies }: ToneExamples, profileFor: ProfileFor): TrainedTone =>
  trainLearnedTone(
    sentences,
    replies.map((reply) => bodyOf(reply, language, profileFor)),
  );

/**
 * Learns the tone of each language from its examples, what shows the parts of a good reply in all of them, and how wording and rules make
 * one score; says by cross-validation how well that follows grades it was not shown. A language whose learned part does not help is left
 * out of `tones`.
 */
export const trainTone = (examples: readonly ToneExamples[], profileFor: ProfileFor): TrainedTones => {
  const tones = new Map(examples.map((one) => [one.language, trainWhole(one, profileFor)]));
  const heard = new Map([...tones].map(([language, tone]) => [language, asLearnedTone(tone)]));
  const { models, rows: parts } = trainExpectations(
    examples.flatMap(({ worsened }) => worsened),
    examples.flatMap(bestReplies),
    (language, market) => ({ ...profileFor(language, market), learned: heard.get(language) ?? null }),
  );
  const readPart = makeReadExpectedPart(models);
  const heldOut = new Map(examples.map((one) => [one.language, readHeldOut(one, profileFor, readPart)]));
  // A score is asked for with nothing but a text, too, and must not miss what it cannot know.
  const all = [...heldOut.values()].flat();
  const pairs = examples.flatMap((one) => {
    const whole = heard.get(one.language);
    return whole === undefined ? [] : readPairs(one, whole, profileFor, readPart);
  });
  const blend = { ...fitToneBlend(all, pairs), expectations: models };
  const blendWithout = new Map(
    [...new Set(all.map(({ fold }) => fold))].map((fold) => [
      fold,
      fitToneBlend(
        all.filter((sample) => sample.fold !== fold),
        pairs,
      ),
    ]),
  );
  const rows = examples.map((one): ToneTrainingRow => {
    const samples = (heldOut.get(one.language) ?? []).filter(({ knowsCase }) => knowsCase);
    const alone = rulesAlone(profileFor(one.language, null).scoring.dimensions);
    const byRules = follow(samples, () => alone);
    const learned = follow(samples, ({ fold }) => blendWithout.get(fold));
    return {
      language: one.language,
      sentences: one.sentences.length,
      replies: one.replies.length,
      rulesAlone: byRules,
      learned,
      helps: learned !== null && learned > (byRules ?? 0),
    };
  });
  const helping = new Set(rows.filter(({ helps }) => helps).map(({ language }) => language));
  return { tones: new Map([...tones].filter(([language]) => helping.has(language))), blend, rows, parts };
};
