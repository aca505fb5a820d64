import type { ToneCalibrated } from '../../composition/calibrate-tone-of.ts';
import type { ToneCalibrationJson } from '../../contract/tone-calibration.ts';
import type { CalibrationRow } from '../../copilot/calibrate-tone.ts';
import { verdictSentence } from '../../evaluate/statistics/verdict-sentence.ts';

type TooFew = Extract<CalibrationRow, { kind: 'too-few' }>;

const tooFewSentence = ({ replies, needed, reach, reachOfNeeded }: TooFew): string =>
  [
    `Too few to tell: ${needed - replies} more graded ${needed - replies === 1 ? 'reply is' : 'replies are'} needed to make ${needed}.`,
    reach === 1
      ? `Of ${replies} nothing can be said;`
      : `With ${replies}, Spearman's correlation could be off by ${reach.toFixed(2)} to either side;`,
    `with ${needed} it is still ${reachOfNeeded.toFixed(2)}.`,
  ].join(' ');

/** Gives what a calibration found in the shape of the contract. */
export const toneCalibrationJson = (
  file: string,
  leastReplies: number,
  { rows, withoutProfile, saved }: ToneCalibrated,
): ToneCalibrationJson => ({
  file,
  leastReplies,
  enough: rows.every(({ kind }) => kind === 'measured'),
  profiles: rows.map((row) => {
    const { profile, replies } = row;
    if (row.kind === 'too-few')
      return { kind: row.kind, profile, replies, needed: row.needed, sentence: tooFewSentence(row) };
    return {
      kind: row.kind,
      profile,
      replies,
      before: row.before,
      after: row.after,
      helps: row.helps,
      sentence: verdictSentence(row.comparison, {
        metric: 'the mean error of the score',
        format: (value) => value.toFixed(2),
      }).replaceAll(/\bcases?\b/gu, (word) => (word === 'case' ? 'reply' : 'replies')),
      neededForTenth: row.neededForTenth,
      points: [...row.calibration.points],
      saved: saved.find((one) => one.profile === profile)?.file ?? null,
    };
  }),
  withoutProfile,
});
