import { describe, expect, it } from 'vitest';
import { type GradedFault, gradeFindings } from '../../src/tone/grade-findings.ts';
import { scoringSchema } from '../../src/tone/tone-scoring.ts';

const scoring = scoringSchema.parse({});
const fault = (changes: Partial<GradedFault> = {}): GradedFault => ({
  severity: 'warning',
  dimension: 'warm',
  isWholeReply: false,
  ...changes,
});
const costOf = (changes: Partial<GradedFault>, words = 100): number =>
  gradeFindings([fault(changes)], words, scoring).costs[0] ?? Number.NaN;

describe('gradeFindings', () => {
  it('gives 5 in each dimension to a reply without faults', () => {
    expect(gradeFindings([], 100, scoring)).toEqual({
      costs: [],
      byDimension: { clear: 0, warm: 0, direct: 0, 'on-brand': 0, correct: 0 },
      dimensions: { clear: 5, warm: 5, direct: 5, 'on-brand': 5, correct: 5 },
    });
  });

  it('says what each fault costs, in their order, and takes it from its dimension', () => {
    const { costs, byDimension, dimensions } = gradeFindings(
      [fault(), fault({ severity: 'error', dimension: 'clear' }), fault({ severity: 'suggestion' })],
      100,
      scoring,
    );
    expect(costs).toEqual([0.8, 1.5, 0.3]);
    expect(byDimension.warm).toBeCloseTo(1.1);
    expect(byDimension).toMatchObject({ clear: 1.5, direct: 0 });
    expect(dimensions).toMatchObject({ warm: 3.9, clear: 3.5, direct: 5 });
  });

  it('counts per hundred words, but makes no ruin of one slip in a short reply', () => {
    expect(costOf({}, 200)).toBeCloseTo(0.4);
    expect([60, 40, 5].map((words) => costOf({}, words).toFixed(2))).toEqual(['1.33', '1.33', '1.33']);
  });

  it('lets length neither excuse nor aggravate a fault of the whole reply', () => {
    expect([400, 100, 10].map((words) => costOf({ isWholeReply: true }, words))).toEqual([0.8, 0.8, 0.8]);
  });

  it('excuses nothing more beyond two thousand words', () => {
    const many = Array.from({ length: 100 }, () => fault());
    expect(gradeFindings(many, 50_000, scoring)).toEqual(gradeFindings(many, 2_000, scoring));
  });

  it('multiplies by the weight of a fault, which is 1 where none is said', () => {
    expect(costOf({ weight: 2.5 })).toBeCloseTo(2);
    expect(costOf({ weight: 0.5, isWholeReply: true }, 400)).toBeCloseTo(0.4);
    expect(costOf({ weight: undefined })).toBe(costOf({ weight: 1 }));
  });

  it('takes no more than four points from a dimension, and says all the same what each fault costs', () => {
    const many = Array.from({ length: 50 }, () => fault({ severity: 'error' }));
    const { costs, byDimension, dimensions } = gradeFindings(many, 50, scoring);
    expect([costs.length, byDimension.warm, dimensions.warm]).toEqual([50, 4, 1]);
    expect(costs[49]).toBeCloseTo(2.5);
  });

  it('costs what the brand says that severities cost', () => {
    const strict = scoringSchema.parse({ severity: { warning: 2 }, perWords: 50, wordFloor: 25 });
    expect(gradeFindings([fault()], 100, strict).costs).toEqual([1]);
    expect(gradeFindings([fault()], 10, strict).costs).toEqual([4]);
  });

  it('rounds to one decimal only the dimensions', () => {
    const { costs, dimensions } = gradeFindings([fault({ severity: 'suggestion' })], 170, scoring);
    // 0.3 x 100 / 170 = 0.176.
    expect(costs[0]).toBeCloseTo(0.1765, 4);
    expect(dimensions.warm).toBe(4.8);
  });
});
