import { spearmanCorrelation, type ValuePair } from '../evaluate/metrics/correlation.ts';
import type { LanguageCode } from '../language/language-code.ts';
import type { ReadExpectedPart } from '../tone/expected/expected-part.ts';
import { makeCalibrate } from '../tone/learned/calibrate-score.ts';
import { makeReadExpectedPart } from '../tone/learned/expectation-model.ts';
import { fitToneBlend, type GradedFeatures, type WorsenedFeatures } from '../tone/learned/fit-tone-blend.ts';
import type { LearnedTone } from '../tone/learned/learned-tone.ts';
import {
  asLearnedTone,
  type GradedBody,
  type TrainedTone,
  trainLearnedTone,
} from '../tone/learned/train-learned-tone.ts';
import type { StanceExample } from '../tone/learned/train-stance-model.ts';
import { readTone } from '../tone/read-tone.ts';
import { readReply } from '../tone/run-rule.ts';
import { rawScore, rulesAlone, type ToneBlend } from '../tone/tone-blend.ts';
import type { ToneContext } from '../tone/tone-context.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import {
  type ExpectationRow,
  type KnownReply,
  trainExpectations,
  type WorsenedReply,
} from './train-expectations.ts';

/** A reply that a person graded, with what is known about its case. */
export type GradedReply = {
  /** Replies to the same message stay together, so that none is learned from while another is tested. */
  readonly message: string;
  readonly reply: string;
  /** Who wrote and graded it, where several did. */
  readonly writer?: string | undefined;
  /** 1 to 5. */
  readonly grade: number;
  readonly market: string | null;
  readonly channel?: string | undefined;
  readonly isComplaint?: boolean | undefined;
};

/** What one language's tone is learned from. */
export type ToneExamples = {
  readonly language: LanguageCode;
  readonly sentences: readonly (StanceExample & { readonly writer?: string | undefined })[];
  readonly replies: readonly GradedReply[];
  /** Good replies and the same made worse on purpose. */
  readonly worsened: readonly WorsenedReply[];
};

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

type ProfileFor = (language: LanguageCode, market: string | null) => ToneProfile;

const messageFolds = 5;

/** Which part of the examples is left out together. */
type Folds = {
  readonly count: number;
  readonly ofReply: (reply: GradedReply) => number;
  readonly ofSentence: (sentence: ToneExamples['sentences'][number]) => number | null;
};

/**
 * Leaves out writers one at a time: people repeat their own phrases, and what is learned must hold for those of others. Where
 * all is by one writer, replies to the same messages are left out together.
 */
const foldsOf = ({ replies }: ToneExamples): Folds => {
  const writers = [...new Set(replies.map(({ writer }) => writer))];
  if (writers.length > 1) {
    return {
      count: writers.length,
      ofReply: ({ writer }) => writers.indexOf(writer),
      ofSentence: ({ writer }) => writers.indexOf(writer),
    };
  }
  const messages = [...new Set(replies.map(({ message }) => message))];
  const foldOf = new Map(messages.map((message, at) => [message, at % messageFolds]));
  return {
    count: messageFolds,
    ofReply: ({ message }) => foldOf.get(message) ?? 0,
    ofSentence: () => null,
  };
};

const bodyOf = (graded: GradedReply, language: LanguageCode, profileFor: ProfileFor): GradedBody => ({
  body: readReply(graded.reply, { language }, profileFor(language, graded.market).conventions).bodyText,
  grade: graded.grade,
});

/** A reply that was read with what others wrote alone, which fold it belongs to, and whether its case was known. */
type HeldOut = GradedFeatures & { readonly fold: number; readonly knowsCase: boolean };

/** Reads every reply with what was learned from the examples of the other folds: once with its case, and once with nothing but its text. */
const readHeldOut = (
  examples: ToneExamples,
  profileFor: ProfileFor,
  readPart: ReadExpectedPart,
): readonly HeldOut[] => {
  const { language, sentences, replies } = examples;
  const folds = foldsOf(examples);
  const features = new Map<GradedReply, readonly HeldOut[]>();
  for (let fold = 0; fold < folds.count; fold += 1) {
    const learned = asLearnedTone(
      trainLearnedTone(
        sentences.filter((sentence) => folds.ofSentence(sentence) !== fold),
        replies
          .filter((reply) => folds.ofReply(reply) !== fold)
          .map((reply) => bodyOf(reply, language, profileFor)),
      ),
    );
    replies.forEach((graded) => {
      if (folds.ofReply(graded) !== fold) return;
      const profile = { ...profileFor(language, graded.market), learned: { ...learned, readPart } };
      const { channel, isComplaint, message } = graded;
      const readBy = (context: ToneContext, knowsCase: boolean): HeldOut => ({
        features: readTone(graded.reply, profile, context).features,
        grade: graded.grade,
        fold,
        knowsCase,
      });
      const known = { language, channel, isComplaint, message };
      features.set(graded, [readBy(known, true), readBy({ language }, false)]);
    });
  }
  return replies.flatMap((reply) => features.get(reply) ?? []);
};

/**
 * Reads good replies and the same made worse, each with what was learned without the sentences of its writer: what it learned by heart would
 * make every pair look easy.
 */
const readPairs = (
  { language, sentences, replies, worsened }: ToneExamples,
  whole: LearnedTone,
  profileFor: ProfileFor,
  readPart: ReadExpectedPart,
): readonly WorsenedFeatures[] => {
  const bodies = replies.map((reply) => bodyOf(reply, language, profileFor));
  const writers = new Set(sentences.map(({ writer }) => writer));
  return [...Map.groupBy(worsened, ({ writer }) => writer)].flatMap(([writer, originals]) => {
    const others = sentences.filter((sentence) => sentence.writer !== writer);
    const isKnown = writer !== undefined && writers.has(writer);
    const learned = isKnown ? asLearnedTone(trainLearnedTone(others, bodies)) : whole;
    return originals.flatMap(({ market, reply, worsened: worse, ...context }) => {
      const profile = { ...profileFor(language, market), learned: { ...learned, readPart } };
      const readBy = (known: ToneContext): WorsenedFeatures => ({
        good: readTone(reply, profile, known).features,
        worse: worse.map((one) => readTone(one.reply, profile, known).features),
      });
      return [readBy(context), readBy({ language })];
    });
  });
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
