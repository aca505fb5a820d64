import { describe, expect, it } from 'vitest';
import { learnedFeatures, nothingLearned } from '../../../src/tone/learned/learned-features.ts';
import { toneDimensions } from '../../../src/tone/tone-report.ts';
import { hearing } from '../toy-tone.ts';

describe('learnedFeatures', () => {
  it('gives for each stance the mean over the sentences and the sentence that shows it most', () => {
    const features = learnedFeatures(['!blaming', 'plain', '!blaming', 'plain'], '', hearing());
    // The toy ear is sure by nine tenths.
    expect(features['share-blaming']).toBeCloseTo(0.45, 12);
    expect(features['peak-blaming']).toBe(0.9);
    expect(features['share-fact']).toBeCloseTo(0.45, 12);
    expect(features['peak-kind']).toBe(0);
  });

  it('leaves what findings cost and courtesies to others', () => {
    const features = learnedFeatures(['!blaming'], 'horrible', hearing());
    for (const name of [...toneDimensions, 'strengths'] as const) expect(features[name]).toBe(0);
  });

  it('grades the wording of the body as a whole', () => {
    expect(learnedFeatures([], 'splendid', hearing()).wording).toBeCloseTo(4, 9);
    expect(learnedFeatures([], 'horrible', hearing()).wording).toBeCloseTo(2, 9);
  });

  it('grades the sentence that sounds worst, and none above 4', () => {
    const worst = (...sentences: string[]): number =>
      learnedFeatures(sentences, '', hearing())['worst-wording'];
    expect(worst('splendid', 'horrible', 'neither')).toBeCloseTo(2, 9);
    expect(worst('splendid', 'neither')).toBeCloseTo(3, 9);
    expect(worst('splendid splendid splendid')).toBeLessThanOrEqual(4);
    expect(worst()).toBe(4);
  });

  it('hears nothing in no sentences', () => {
    const features = Object.entries(learnedFeatures([], '', hearing()));
    const heard = features.filter(([name, value]) => /^(?:share|peak)-/u.test(name) && value !== 0);
    expect(heard).toEqual([]);
    expect(Object.values(nothingLearned).every((value) => value === 0)).toBe(true);
  });

  it('passes over what comes after sixty sentences', () => {
    const sentences = [...Array<string>(60).fill('plain'), '!blaming'];
    expect(learnedFeatures(sentences, '', hearing())['peak-blaming']).toBe(0);
    expect(learnedFeatures(sentences.slice(1), '', hearing())['peak-blaming']).toBe(0.9);
  });
});
