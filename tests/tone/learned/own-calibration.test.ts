import { describe, expect, it } from 'vitest';
import { isotonicSteps } from '../../../src/tone/learned/isotonic-steps.ts';
import { rawScaleOf } from '../../../src/tone/learned/own-calibration.ts';
import { splitByContent } from '../../../src/tone/learned/split-by-content.ts';
import { rulesAlone, type ToneBlend } from '../../../src/tone/tone-blend.ts';
import { scoringSchema } from '../../../src/tone/tone-scoring.ts';

const alone = rulesAlone(scoringSchema.parse({}).dimensions);

describe('rawScaleOf', () => {
  it('is the same whatever the calibration, and another where raw scores are made in another way', () => {
    const calibrated: ToneBlend = { ...alone, calibration: [{ raw: 3, grade: 2 }] };
    expect(rawScaleOf(calibrated)).toBe(rawScaleOf(alone));
    expect(rawScaleOf({ ...alone, base: 4 })).not.toBe(rawScaleOf(alone));
  });
});

describe('splitByContent', () => {
  it('splits into halves that differ by at most one text', () => {
    const halves = splitByContent(Array.from({ length: 31 }, (_, at) => `reply ${at}`));
    expect(halves.filter((half) => half === 0)).toHaveLength(16);
  });

  it('puts a text into the same half whatever order the texts come in', () => {
    const texts = Array.from({ length: 20 }, (_, at) => `reply ${at}`);
    const halfOf = new Map(texts.map((text, at) => [text, splitByContent(texts)[at]]));
    const turned = texts.toReversed();
    expect(splitByContent(turned)).toEqual(turned.map((text) => halfOf.get(text)));
  });
});

describe('isotonicSteps', () => {
  it('gives replies with the same raw score one step, whatever order they come in', () => {
    const points = [
      { raw: 4, grade: 3 },
      { raw: 5, grade: 2 },
      { raw: 5, grade: 5 },
    ];
    expect(isotonicSteps(points)).toEqual(isotonicSteps(points.toReversed()));
    expect(isotonicSteps(points)).toEqual([
      { raw: 4, grade: 3 },
      { raw: 5, grade: 3.5 },
    ]);
  });
});
