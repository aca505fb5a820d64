import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type GradedTone, toneAgreement } from '../../src/evaluate/metrics/tone-agreement.ts';
import type { Interval } from '../../src/evaluate/statistics/bootstrap-interval.ts';
import { krippendorffAlpha } from '../../src/evaluate/statistics/krippendorff-alpha.ts';
import { statisticInterval } from '../../src/evaluate/statistics/statistic-interval.ts';
import { contentHash } from '../../src/knowledge/content-hash.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import { makeCalibrate } from '../../src/tone/learned/calibrate-score.ts';
import { isotonicSteps } from '../../src/tone/learned/isotonic-steps.ts';
import { scoreTone } from '../../src/tone/score-tone.ts';
import { selectToneProfile } from '../../src/tone/select-tone-profile.ts';
import type { ToneProfiles } from '../../src/tone/tone-profiles.ts';
import { readLines } from './read-lines.ts';

const gradeSchema = z.object({ id: z.string(), grade: z.number() });
const replySchema = z.object({
  id: z.string(),
  language: z.string(),
  market: z.string(),
  channel: z.string(),
  isComplaint: z.boolean(),
  message: z.string(),
  reply: z.string(),
});

/** How our score follows people's grades of replies that nothing was learned from. */
export type GradedMeasures = {
  readonly language: string;
  readonly replies: number;
  /** Krippendorff's alpha of the two graders, ordinal. */
  readonly agreement: number | null;
  /** Spearman with the case known, and with nothing but the text. */
  readonly known: Interval | null;
  readonly textOnly: Interval | null;
  /** Spearman of the half that was not used to calibrate, both halves in turn, and its mean error after and before. */
  readonly heldOutHalf: number | null;
  readonly errorCalibrated: number;
  readonly errorAsShipped: number;
};

type Graded = GradedTone & { readonly textOnly: number; readonly half: number };

const spearman = (replies: readonly GradedTone[]): number | null => toneAgreement(replies).spearman;

const halves = (
  graded: readonly Graded[],
): Pick<GradedMeasures, 'heldOutHalf' | 'errorCalibrated' | 'errorAsShipped'> => {
  const tested = [0, 1].map((half) => {
    const calibrate = makeCalibrate(
      isotonicSteps(
        graded.filter((one) => one.half !== half).map(({ ours, people }) => ({ raw: ours, grade: people })),
      ),
    );
    return graded
      .filter((one) => one.half === half)
      .map(({ ours, people }) => ({ ours: calibrate(ours), people }));
  });
  const each = tested.map(spearman);
  return {
    heldOutHalf: each.includes(null) ? null : each.reduce<number>((sum, one) => sum + (one ?? 0), 0) / 2,
    errorCalibrated: toneAgreement(tested.flat()).meanAbsoluteError ?? 0,
    errorAsShipped: toneAgreement(graded).meanAbsoluteError ?? 0,
  };
};

/** Measures the score against the graded replies of a folder. They are a test set: only counts of them may be shown. */
export const measureGraded = (
  folder: string,
  profiles: ToneProfiles['profiles'],
): readonly GradedMeasures[] =>
  careLanguages
    .filter((language) => existsSync(`${folder}/grades-${language}-b.jsonl`))
    .map((language) => {
      const [first = new Map(), second = new Map()] = ['a', 'b'].map(
        (grader) =>
          new Map(
            readLines(`${folder}/grades-${language}-${grader}.jsonl`, gradeSchema).map(({ id, grade }) => [
              id,
              grade,
            ]),
          ),
      );
      const replies = readLines(`${folder}/replies-${language}.jsonl`, replySchema);
      const graded = replies.map(({ id, market, channel, isComplaint, message, reply }): Graded => {
        const profile = selectToneProfile(profiles, { language, market });
        return {
          ours: scoreTone(reply, profile, { language, channel, isComplaint, message }).score,
          textOnly: scoreTone(reply, profile, { language }).score,
          people: ((first.get(id) ?? 0) + (second.get(id) ?? 0)) / 2,
          half: Number.parseInt(contentHash(id).slice(0, 2), 16) % 2,
        };
      });
      return {
        language,
        replies: replies.length,
        agreement: krippendorffAlpha(
          replies.map(({ id }) => [first.get(id) ?? null, second.get(id) ?? null]),
          'ordinal',
        ),
        known: statisticInterval(graded, spearman),
        textOnly: statisticInterval(
          graded.map(({ textOnly, people }) => ({ ours: textOnly, people })),
          spearman,
        ),
        ...halves(graded),
      };
    });
