import { join } from 'node:path';
import { readGradedReplies } from '../adapters/files/tone/graded-replies.ts';
import { writeCalibration } from '../adapters/rules/read-calibration.ts';
import { type CalibrationRow, calibrateTone } from '../copilot/calibrate-tone.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { loadRules } from './load-rules.ts';
import { productFiles } from './product-files.ts';

export type ToneCalibrationWish = {
  /** Only this profile, to which replies belong that do not say their market: 'sv-SE'; null for all that the file has grades for. */
  readonly profile: string | null;
  /** The fewest replies of which anything is said. */
  readonly leastReplies: number;
  readonly save: boolean;
  /** The day it is made, ISO 8601. */
  readonly date: string;
};

export type ToneCalibrated = {
  readonly rows: readonly CalibrationRow[];
  /** Replies in a language without a profile, which no calibration is made for. */
  readonly withoutProfile: number;
  readonly saved: readonly { readonly profile: string; readonly file: string }[];
};

/**
 * Measures the tone score against the grades of a file and, where asked, keeps the calibrations that help. Throws CopilotError
 * 'input-invalid' as "FILE:LINE: what is wrong", or where the file has no grades for the profile.
 */
export const calibrateToneOf = async (file: string, wish: ToneCalibrationWish): Promise<ToneCalibrated> => {
  const [rules, { replies, content }] = await Promise.all([
    loadRules(),
    readGradedReplies(file, { tag: wish.profile ?? undefined }),
  ]);
  const all = calibrateTone(replies, { profileFor: rules.profileFor, leastReplies: wish.leastReplies });
  const rows = all.filter(({ profile }) => wish.profile === null || profile === wish.profile);
  if (rows.length === 0) {
    const there = all.map(({ profile }) => profile).join(', ') || 'no language that has a profile';
    const what = wish.profile === null ? 'a profile' : wish.profile;
    throw new CopilotError('input-invalid', `${file}: there is no reply for ${what}; it has ${there}.`);
  }
  const saved: { profile: string; file: string }[] = [];
  for (const row of rows) {
    if (!wish.save || row.kind === 'too-few' || !row.helps) continue;
    const folder = join(productFiles.toneOfVoice, row.profile);
    const madeOn = { content, replies: row.replies, date: wish.date };
    saved.push({ profile: row.profile, file: await writeCalibration(folder, row.calibration, madeOn) });
  }
  const counted = all.reduce((sum, row) => sum + row.replies, 0);
  return { rows, withoutProfile: replies.length - counted, saved };
};
