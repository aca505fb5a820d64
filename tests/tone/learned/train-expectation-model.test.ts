import { describe, expect, it } from 'vitest';
import { certaintyOf, makeReadExpectedPart } from '../../../src/tone/learned/expectation-model.ts';
import { type PartSample, trainExpectationModel } from '../../../src/tone/learned/train-expectation-model.ts';

/** The first cue tells, the second is noise, the third never changes. */
const samples = (there: number, missing: number): readonly PartSample[] => [
  ...Array.from({ length: there }, (_, at) => ({ cues: [0.7 + (at % 3) / 10, at % 2, 5], isThere: true })),
  ...Array.from({ length: missing }, (_, at) => ({ cues: [0.1 + (at % 3) / 10, at % 2, 5], isThere: false })),
];

const trained = (there: number, missing: number) => {
  const model = trainExpectationModel(samples(there, missing));
  if (model === null) throw new Error('nothing was learned');
  return model;
};

describe('trainExpectationModel', () => {
  it('tells replies with a part from those without by the cue that differs', () => {
    const model = trained(20, 20);
    expect(certaintyOf(model, [0.8, 0, 5])).toBeGreaterThan(0.9);
    expect(certaintyOf(model, [0.2, 1, 5])).toBeLessThan(0.1);
    expect(Math.abs(model.weights[1] ?? 1)).toBeLessThan(0.2);
  });

  it('is not moved by how many there are of each: the middle stays the middle', () => {
    expect(certaintyOf(trained(200, 10), [0.5, 0.5, 5])).toBeCloseTo(0.5, 1);
    expect(certaintyOf(trained(10, 200), [0.5, 0.5, 5])).toBeCloseTo(0.5, 1);
  });

  it('gives a cue that never changes no weight, and no division by zero', () => {
    const { weights, deviations } = trained(20, 20);
    expect(weights[2]).toBe(0);
    expect(deviations[2]).toBe(1);
  });

  it('learns nothing where all samples are alike or there are none', () => {
    expect(trainExpectationModel(samples(5, 0))).toBeNull();
    expect(trainExpectationModel(samples(0, 5))).toBeNull();
    expect(trainExpectationModel([])).toBeNull();
  });
});

describe('makeReadExpectedPart', () => {
  it('says nothing of a part that was not learned, nor of cues of another number', () => {
    const readPart = makeReadExpectedPart({ empathy: trained(20, 20) });
    expect(readPart('empathy', [0.8, 0, 5])).toBeGreaterThan(0.9);
    expect(readPart('empathy', [0.8, 0])).toBeNull();
    expect(readPart('answer', [0.8, 0, 5])).toBeNull();
  });
});
