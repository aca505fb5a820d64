import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalibrate } from '../../../src/tone/learned/calibrate-score.ts';
import {
  calibrationOf,
  fitToneBlend,
  type GradedFeatures,
} from '../../../src/tone/learned/fit-tone-blend.ts';
import { eachFeature, rawScore, rulesAlone, type ToneFeatures } from '../../../src/tone/tone-blend.ts';
import { toneDimensions } from '../../../src/tone/tone-report.ts';

const nothing = eachFeature(() => 0);

const scoreBy =
  (blend: ReturnType<typeof fitToneBlend>) =>
  (features: ToneFeatures): number =>
    makeCalibrate(blend.calibration)(rawScore(blend, features));

/** Grades that follow the wording alone, 1.5 to 4.5, some of them with findings. */
const samples: readonly GradedFeatures[] = Array.from({ length: 120 }, (_, at) => {
  const wording = 1.5 + (at % 4);
  return { features: { ...nothing, wording, warm: at % 3 === 0 ? 1 : 0 }, grade: wording };
});

describe('fitToneBlend', () => {
  it('follows grades that the wording tells', () => {
    const scoreOf = scoreBy(fitToneBlend(samples));
    for (const wording of [1.5, 2.5, 3.5, 4.5]) {
      expect(Math.abs(scoreOf({ ...nothing, wording }) - wording)).toBeLessThan(0.35);
    }
  });

  it('takes its price for each point of a finding, even where grades do not mind it', () => {
    const blend = fitToneBlend(samples);
    for (const name of toneDimensions.filter((dimension) => dimension !== 'warm')) {
      const lost = rawScore(blend, nothing) - rawScore(blend, { ...nothing, [name]: 1 });
      expect(lost).toBeCloseTo(blend.prices[name], 12);
      expect(lost).toBeGreaterThan(0.1);
    }
    const lost = rawScore(blend, nothing) - rawScore(blend, { ...nothing, warm: 1 });
    expect(lost).toBeGreaterThanOrEqual(blend.prices.warm - 1e-12);
  });

  it('scores a reply with one finding more always below the same reply without it', () => {
    // Grades that rise with findings, which nobody should learn.
    const perverse = samples.map(({ features }, at) => ({
      features: { ...features, clear: at % 5, correct: (at >> 2) % 3 },
      grade: 1 + (at % 5),
    }));
    const scoreOf = scoreBy(fitToneBlend(perverse));
    const cost = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...toneDimensions),
        cost,
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (name, before, more, wording) => {
          const features = { ...nothing, wording, [name]: before };
          return scoreOf({ ...features, [name]: before + more }) < scoreOf(features);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('learns from pairs what grades do not tell: a defect lowers the score', () => {
    // Vagueness may raise or lower; grades say nothing of it.
    const vague = (certainty: number): ToneFeatures => ({
      ...nothing,
      wording: 4.5,
      'share-vague': certainty,
    });
    const pairs = Array.from({ length: 60 }, (_, at) => ({
      good: vague((at % 5) / 50),
      worse: [vague(0.4 + (at % 5) / 50)],
    }));
    const lost = (blend: ReturnType<typeof fitToneBlend>): number =>
      rawScore(blend, vague(0.04)) - rawScore(blend, vague(0.44));
    // As good as the good replies of pairs, so that only what sets pairs apart is left to learn.
    const best = Array.from({ length: 60 }, () => ({ features: vague(0), grade: 5 }));
    expect(lost(fitToneBlend(best))).toBeCloseTo(0, 12);
    expect(lost(fitToneBlend(best, pairs))).toBeGreaterThan(0.15);
    const turned = pairs.flatMap(({ good, worse }) => worse.map((one) => ({ good: one, worse: [good] })));
    expect(lost(fitToneBlend(best, turned))).toBeLessThan(-0.15);
  });

  it('stays near the grades when pairs pull', () => {
    const pairs = samples
      .filter(({ grade }) => grade === 4.5)
      .map(({ features }) => ({ good: features, worse: [{ ...features, 'peak-empty': 1 }] }));
    const scoreOf = scoreBy(fitToneBlend(samples, pairs));
    for (const wording of [1.5, 2.5, 3.5, 4.5]) {
      expect(Math.abs(scoreOf({ ...nothing, wording }) - wording)).toBeLessThan(0.35);
    }
  });

  it('takes nothing for a doubt that is usual of good replies, and for more of it what it is worth', () => {
    const asked = (doubt: number): ToneFeatures => ({ ...nothing, 'asked-answer': 1, 'doubt-answer': doubt });
    const pairs = [0.2, 0.4].map((doubt) => ({ good: asked(doubt), worse: [] }));
    const blend = fitToneBlend(samples, pairs);
    expect(blend.usualDoubt).toEqual({
      acknowledgement: 0,
      empathy: 0,
      'next-step': 0,
      answer: expect.closeTo(0.3, 12),
    });
    expect(rawScore(blend, asked(0.3))).toBeCloseTo(rawScore(blend, nothing), 12);
    expect(rawScore(blend, asked(0.3)) - rawScore(blend, asked(0.5))).toBeCloseTo(0.2, 12);
  });

  it('does not fail without grades', () => {
    expect(fitToneBlend([])).toMatchObject({ base: 0, trees: [], calibration: [] });
  });
});

describe('calibrationOf', () => {
  it('gives the steps of grades over the raw scores of the blend', () => {
    const blend = rulesAlone({ clear: 1, warm: 1, direct: 1, 'on-brand': 1, correct: 1 });
    const of = (clear: number, grade: number): GradedFeatures => ({ features: { ...nothing, clear }, grade });
    expect(calibrationOf(blend, [of(0, 4), of(2.5, 3), of(2.5, 1)])).toEqual([
      { raw: 4.5, grade: 2 },
      { raw: 5, grade: 4 },
    ]);
  });
});
