import { describe, expect, it } from 'vitest';
import { calibrateTone, type ReplyToCalibrateBy } from '../../src/copilot/calibrate-tone.ts';
import { splitByContent } from '../../src/tone/learned/split-by-content.ts';
import { scoreTone } from '../../src/tone/score-tone.ts';
import { rulesAlone } from '../../src/tone/tone-blend.ts';
import type { ToneProfile } from '../../src/tone/tone-profile.ts';
import { profileOf } from '../tone/lodestar.ts';

/** By rules alone, so that no training moves what is tested here. */
const profile: ToneProfile = { ...profileOf('en-GB'), learned: null, blend: null, calibration: null };

const faulty = 'We apologise for any inconvenience caused. ';
const plain = 'Your card was posted on Monday and I will ring you on Friday at four. ';

/** The more set phrases, the worse people's grade; and they are harder than the rules. */
const graded = (count: number): readonly ReplyToCalibrateBy[] =>
  Array.from({ length: count }, (_, at) => ({
    reply: `Hi Anna,\n\n${plain.repeat(3)}${faulty.repeat(at % 5)}Number ${at}.\n\nKind regards\nSam`,
    grade: Math.max(1, 3.5 - (at % 5) * 0.6),
    market: 'GB',
    context: { language: 'en' },
  }));

const rowOf = (replies: readonly ReplyToCalibrateBy[], own: ToneProfile = profile) => {
  const [row] = calibrateTone(replies, { profileFor: () => own, leastReplies: 30 });
  if (row === undefined) throw new Error('no row');
  return row;
};

const measured = (replies: readonly ReplyToCalibrateBy[], own?: ToneProfile) => {
  const row = rowOf(replies, own);
  if (row.kind !== 'measured') throw new Error('not measured');
  return row;
};

describe('calibrateTone', () => {
  it('says nothing of too few replies but how many it takes', () => {
    expect(rowOf(graded(29))).toMatchObject({ kind: 'too-few', profile: 'en-GB', replies: 29, needed: 30 });
    expect(rowOf(graded(29))).not.toHaveProperty('before');
    expect(rowOf(graded(30)).kind).toBe('measured');
  });

  it('takes the flattery out of scores that the other half of the grades shows', () => {
    const { before, after, helps, comparison } = measured(graded(60));
    expect(before.bias.value).toBeGreaterThan(0.5);
    expect(Math.abs(after.bias.value)).toBeLessThan(0.1);
    expect(after.meanAbsoluteError.high).toBeLessThan(before.meanAbsoluteError.low);
    expect(comparison.verdict).toBe('better');
    expect(helps).toBe(true);
  });

  it('leaves the order of replies alone', () => {
    const { before, after } = measured(graded(60));
    expect(before.spearman?.value).toBeGreaterThan(0.5);
    expect(after.spearman?.value).toBeCloseTo(before.spearman?.value ?? 0, 10);
  });

  it('does not promise what grades without order cannot give', () => {
    const grades = [2, 4, 1, 5, 3, 3, 5];
    const { after, helps } = measured(
      graded(60).map((reply, at) => ({ ...reply, grade: grades[at % grades.length] ?? 3 })),
    );
    expect(after.spearman?.value).toBeLessThan(0.4);
    expect(after.meanAbsoluteError.value).toBeGreaterThan(0.8);
    expect(helps).toBeTypeOf('boolean');
  });

  it('scores no reply by its own half of the grades', () => {
    const replies = graded(60);
    const halves = splitByContent(replies.map(({ reply }) => reply));
    const split = replies.map((reply, at) => ({ ...reply, grade: halves[at] === 0 ? 2 : 4 }));
    expect(measured(split).after.meanAbsoluteError.value).toBeCloseTo(2, 0);
  });

  it('gives the same whatever order the replies come in', () => {
    const replies = graded(50);
    const [one, other] = [measured(replies), measured(replies.toReversed())];
    expect(other.after.meanAbsoluteError.value).toBeCloseTo(one.after.meanAbsoluteError.value, 10);
    expect(other.calibration).toEqual(one.calibration);
  });

  it('makes a calibration that scores follow once the profile has it', () => {
    const replies = graded(60);
    const { calibration, before } = measured(replies);
    const calibrated: ToneProfile = { ...profile, calibration: calibration.points };
    const mean =
      replies.reduce((sum, { reply }) => sum + scoreTone(reply, calibrated, { language: 'en' }).score, 0) /
      60;
    const people = replies.reduce((sum, { grade }) => sum + grade, 0) / 60;
    // The line is kept rising and from reaching 5, which moves the mean a little.
    expect(Math.abs(mean - people)).toBeLessThan(0.15);
    // Measured again it is compared with the score as it was without it, not with itself.
    expect(measured(replies, calibrated).before).toEqual(before);
    expect(rulesAlone(profile.scoring.dimensions).calibration).toEqual([]);
  });

  it('leaves out replies in a language that has no profile', () => {
    const finnish = graded(40).map((reply) => ({ ...reply, context: { language: 'fi' } }));
    expect(calibrateTone(finnish, { profileFor: () => profile, leastReplies: 30 })).toEqual([]);
  });
});
