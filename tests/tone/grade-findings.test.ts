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

describe('gradeFindings', () => {
  it('gives 5 to a reply without faults', () => {
    expect(gradeFindings([], 100, scoring)).toEqual({
      score: 5,
      dimensions: { clear: 5, warm: 5, direct: 5, 'on-brand': 5, correct: 5 },
    });
  });

  it('takes the cost of a fault from its dimension, and a fifth of it from the score', () => {
    const grade = gradeFindings([fault()], 100, scoring);
    expect(grade.dimensions).toMatchObject({ warm: 4.2, clear: 5 });
    expect(grade.score).toBe(4.8);
  });

  it('weighs by severity', () => {
    const warm = (severity: GradedFault['severity']): number =>
      gradeFindings([fault({ severity })], 100, scoring).dimensions.warm;
    expect([warm('suggestion'), warm('warning'), warm('error')]).toEqual([4.7, 4.2, 3.5]);
  });

  it('counts per hundred words, but makes no ruin of one slip in a short reply', () => {
    const warm = (words: number): number => gradeFindings([fault()], words, scoring).dimensions.warm;
    expect([warm(200), warm(60), warm(40), warm(5)]).toEqual([4.6, 3.7, 3.7, 3.7]);
    expect(gradeFindings([fault()], 40, scoring).score).toBe(4.7);
  });

  it('lets length neither excuse nor aggravate a fault of the whole reply', () => {
    const warm = (words: number): number =>
      gradeFindings([fault({ isWholeReply: true })], words, scoring).dimensions.warm;
    expect([warm(400), warm(100), warm(10)]).toEqual([4.2, 4.2, 4.2]);
  });

  it('excuses nothing more beyond two thousand words', () => {
    const many = Array.from({ length: 100 }, () => fault());
    expect(gradeFindings(many, 50_000, scoring)).toEqual(gradeFindings(many, 2_000, scoring));
  });

  it('never gives less than 1', () => {
    const many = Array.from({ length: 50 }, () => fault({ severity: 'error' }));
    expect(gradeFindings(many, 50, scoring).dimensions.warm).toBe(1);
  });

  it('weighs the dimensions as the brand says', () => {
    const warmOnly = scoringSchema.parse({
      dimensions: { clear: 0, warm: 1, direct: 0, 'on-brand': 0, correct: 0 },
    });
    expect(gradeFindings([fault()], 100, warmOnly).score).toBe(4.2);
    expect(gradeFindings([fault({ dimension: 'clear' })], 100, warmOnly).score).toBe(5);
  });

  it('rounds to one decimal only at the end', () => {
    const grade = gradeFindings([fault({ severity: 'suggestion' })], 170, scoring);
    // 0.3 x 100 / 170 = 0.176 of one dimension in five.
    expect(grade.dimensions.warm).toBe(4.8);
    expect(grade.score).toBe(5);
  });
});
