import type { LanguageCode } from '../language/language-code.ts';
import type { ExpectedPart, PartCues } from '../tone/expected/expected-part.ts';
import { expectedParts } from '../tone/expected/expected-part.ts';
import { certaintyOf, type ExpectationModels } from '../tone/learned/expectation-model.ts';
import { type PartSample, trainExpectationModel } from '../tone/learned/train-expectation-model.ts';
import { readReply } from '../tone/run-rule.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';

/** A good reply with what is known of its case, and the same without one of its parts or with another defect. */
export type WorsenedReply = {
  readonly language: LanguageCode;
  readonly market: string | null;
  readonly channel?: string | undefined;
  readonly isComplaint: boolean;
  readonly customerName: string | null;
  readonly questions: readonly string[];
  readonly message: string;
  readonly writer?: string | undefined;
  readonly reply: string;
  readonly worsened: readonly { readonly kind: string; readonly reply: string }[];
};

/** The defect that takes a part out of a reply. */
const defectOf: Readonly<Record<ExpectedPart, string>> = {
  acknowledgement: 'acknowledgement',
  empathy: 'empathy',
  'next-step': 'next-step',
  answer: 'answers-question',
};

/** How well a part is found in replies of writers that were not learned from. */
export type ExpectationRow = {
  readonly part: ExpectedPart;
  readonly without: number;
  readonly with: number;
  /** The share of replies without the part of which that is told, and of replies with it that are taken to be without. */
  readonly told: number;
  readonly falselyTold: number;
};

export type TrainedExpectations = {
  readonly models: ExpectationModels;
  readonly rows: readonly ExpectationRow[];
};

type Sample = PartSample & { readonly writer: string | undefined };

/** As sure as the rules want to be (src/tone/kinds). */
const isThereFrom = 0.4;

type ProfileFor = (language: LanguageCode, market: string | null) => ToneProfile;

/** A reply with what is known of its case. */
export type KnownReply = Omit<WorsenedReply, 'worsened'>;

const cuesIn = (
  reply: string,
  { language, market, channel, isComplaint, customerName, questions, message }: KnownReply,
  part: ExpectedPart,
  profileFor: ProfileFor,
): readonly PartCues[] => {
  const profile = profileFor(language, market);
  const context = { language, channel, isComplaint, customerName, questions, message };
  const text = readReply(reply, context, profile.conventions, profile.learned);
  const rule = profile.rules.find(({ expects }) => expects?.part === part);
  return rule?.expects?.cues(text) ?? [];
};

const samplesOf = (
  replies: readonly WorsenedReply[],
  best: readonly KnownReply[],
  part: ExpectedPart,
  profileFor: ProfileFor,
): readonly Sample[] => {
  const whole = (good: KnownReply): readonly Sample[] =>
    cuesIn(good.reply, good, part, profileFor).map((cues) => ({ cues, isThere: true, writer: good.writer }));
  const pairs = replies.flatMap((good) => {
    const { writer } = good;
    const bad = good.worsened.filter(({ kind }) => kind === defectOf[part]);
    return [
      ...whole(good),
      ...bad.flatMap(({ reply }) =>
        cuesIn(reply, good, part, profileFor).map((cues) => ({ cues, isThere: false, writer })),
      ),
    ];
  });
  return pairs.length === 0 ? [] : [...pairs, ...best.flatMap(whole)];
};

const shareOf = (certainties: readonly number[], isCounted: (certainty: number) => boolean): number =>
  certainties.length === 0 ? 0 : certainties.filter(isCounted).length / certainties.length;

/** Leaves out one writer after the other. */
const rowOf = (part: ExpectedPart, samples: readonly Sample[]): ExpectationRow => {
  const found = [...new Set(samples.map(({ writer }) => writer))].flatMap((writer) => {
    const model = trainExpectationModel(samples.filter((sample) => sample.writer !== writer));
    return samples
      .filter((sample) => sample.writer === writer)
      .map(({ cues, isThere }) => ({ isThere, certainty: model === null ? 1 : certaintyOf(model, cues) }));
  });
  const certainties = (wanted: boolean): readonly number[] =>
    found.filter(({ isThere }) => isThere === wanted).map(({ certainty }) => certainty);
  const isMissed = (certainty: number): boolean => certainty < isThereFrom;
  return {
    part,
    without: certainties(false).length,
    with: certainties(true).length,
    told: shareOf(certainties(false), isMissed),
    falselyTold: shareOf(certainties(true), isMissed),
  };
};

/**
 * Learns what shows that a reply holds each part of a good one, from replies with it and the same without it, in all languages together, and
 * from replies that people graded best, which are whole whatever their build; profiles must hear stances already. A part of which there are no such pairs is left to the rules.
 */
export const trainExpectations = (
  replies: readonly WorsenedReply[],
  best: readonly KnownReply[],
  profileFor: ProfileFor,
): TrainedExpectations => {
  const samples = expectedParts.map((part) => ({ part, own: samplesOf(replies, best, part, profileFor) }));
  return {
    models: Object.fromEntries(
      samples.flatMap(({ part, own }) => {
        const model = trainExpectationModel(own);
        return model === null ? [] : [[part, model]];
      }),
    ),
    rows: samples.filter(({ own }) => own.length > 0).map(({ part, own }) => rowOf(part, own)),
  };
};
