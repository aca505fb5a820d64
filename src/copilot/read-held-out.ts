import type { ReadExpectedPart } from '../tone/expected/expected-part.ts';
import type { GradedFeatures, WorsenedFeatures } from '../tone/learned/fit-tone-blend.ts';
import type { LearnedTone } from '../tone/learned/learned-tone.ts';
import { asLearnedTone, trainLearnedTone } from '../tone/learned/train-learned-tone.ts';
import { readTone } from '../tone/read-tone.ts';
import type { ToneContext } from '../tone/tone-context.ts';
import { bodyOf, type GradedReply, type ProfileFor, type ToneExamples } from './tone-examples.ts';

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

/** A reply that was read with what others wrote alone, which fold it belongs to, and whether its case was known. */
export type HeldOut = GradedFeatures & { readonly fold: number; readonly knowsCase: boolean };

/** Reads every reply with what was learned from the examples of the other folds: once with its case, and once with nothing but its text. */
export const readHeldOut = (
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
export const readPairs = (
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
