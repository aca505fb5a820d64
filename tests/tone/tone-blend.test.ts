import { describe, expect, it } from 'vitest';
import {
  type BlendFeature,
  blendFeatures,
  blendValues,
  eachFeature,
  rawScore,
  rulesAlone,
  signOf,
  type ToneFeatures,
} from '../../src/tone/tone-blend.ts';

const nothing = eachFeature(() => 0);
const even = { clear: 1, warm: 1, direct: 1, 'on-brand': 1, correct: 1 };

describe('rulesAlone', () => {
  it('is 5 without findings, less the mean of what they cost by dimension', () => {
    const blend = rulesAlone(even);
    expect(rawScore(blend, nothing)).toBe(5);
    expect(rawScore(blend, { ...nothing, clear: 1, warm: 0.5 })).toBeCloseTo(5 - 1.5 / 5, 12);
  });

  it('weighs dimensions as the brand does, and does not hear wording, courtesies or stances', () => {
    const blend = rulesAlone({ ...even, clear: 4, correct: 0 });
    expect(rawScore(blend, { ...nothing, clear: 1 })).toBeCloseTo(5 - 4 / 7, 12);
    expect(rawScore(blend, { ...nothing, correct: 4 })).toBe(5);
    expect(rawScore(blend, { ...nothing, wording: 4, strengths: 3, 'peak-blaming': 1 })).toBe(5);
  });
});

describe('rawScore', () => {
  it('adds the leaves of trees, which ask for features by their place in the list', () => {
    const feature = blendFeatures.indexOf('peak-sarcastic');
    const trees = [{ feature, border: 0.5, left: 0.25, right: -1 }];
    const blend = { ...rulesAlone(even), base: 3, prices: { ...even, clear: 0.1 }, trees };
    expect(rawScore(blend, nothing)).toBe(3.25);
    expect(rawScore(blend, { ...nothing, 'peak-sarcastic': 0.6, clear: 2 })).toBeCloseTo(3 - 1 - 0.2, 12);
  });

  it('adds what a point of wording is worth, for the whole and for its worst sentence', () => {
    const blend = { ...rulesAlone(even), base: 1, wordingWorth: 0.25 };
    expect(rawScore(blend, { ...nothing, wording: 4, 'worst-wording': 2 })).toBe(2.5);
  });

  it('takes for each doubt whether a part is there, and for each sound that nobody likes, however little is heard of it', () => {
    const doubtWorth = { acknowledgement: 0.5, empathy: 0.4, 'next-step': 0.2, answer: 1 };
    const blend = { ...rulesAlone(even), doubtWorth, soundWorth: 0.2 };
    expect(rawScore(blend, { ...nothing, 'doubt-acknowledgement': 0.3 })).toBeCloseTo(5 - 0.15, 12);
    expect(rawScore(blend, { ...nothing, 'doubt-empathy': 0.5, 'doubt-answer': 0.1 })).toBeCloseTo(
      5 - 0.3,
      12,
    );
    expect(rawScore(blend, { ...nothing, 'peak-blaming': 0.25, 'peak-vague': 0.1 })).toBeCloseTo(
      5 - 0.07,
      12,
    );
    expect(rawScore(blend, { ...nothing, 'peak-kind': 1, 'share-blaming': 1 })).toBe(5);
  });

  it('takes only what is doubted beyond what is usual of good replies', () => {
    const doubtWorth = { acknowledgement: 0, empathy: 0, 'next-step': 0, answer: 1 };
    const usualDoubt = { ...doubtWorth, answer: 0.3 };
    const blend = { ...rulesAlone(even), doubtWorth, usualDoubt };
    const asked = { ...nothing, 'asked-answer': 1 };
    expect(rawScore(blend, { ...asked, 'doubt-answer': 0.5 })).toBeCloseTo(4.8, 12);
    expect(rawScore(blend, { ...asked, 'doubt-answer': 0.1 })).toBeCloseTo(5.2, 12);
    expect(rawScore(blend, nothing)).toBe(5);
  });
});

describe('blendValues', () => {
  const usualDoubt = { acknowledgement: 0, empathy: 0, 'next-step': 0, answer: 0.3 };
  const amountOf = (feature: BlendFeature, features: ToneFeatures): number | undefined =>
    blendValues(features, { usualDoubt })[blendFeatures.indexOf(feature)];

  it('gives trees what is doubted beyond what is usual, and nothing where no answer is asked for', () => {
    expect(amountOf('doubt-answer', { ...nothing, 'asked-answer': 1, 'doubt-answer': 0.5 })).toBeCloseTo(
      0.2,
      12,
    );
    expect(amountOf('doubt-answer', nothing)).toBe(0);
  });

  it('does not tell trees whether answers are asked for, which no graded reply knows', () => {
    expect(blendFeatures).not.toContain('asked-answer');
    expect(amountOf('asked-empathy', { ...nothing, 'asked-empathy': 1 })).toBe(1);
  });
});

describe('signOf', () => {
  it('lets wording and courtesies only raise, findings and what only ever harms only lower', () => {
    const of = (sign: number): readonly string[] => blendFeatures.filter((name) => signOf(name) === sign);
    expect(of(1)).toEqual(expect.arrayContaining(['wording', 'worst-wording', 'strengths']));
    expect(of(1).filter((name) => /^(?:share|peak)-/u.test(name))).toEqual([]);
    expect(of(-1)).toEqual(
      expect.arrayContaining(['clear', 'warm', 'direct', 'on-brand', 'correct', 'doubt-answer']),
    );
    expect(of(-1)).toEqual(expect.arrayContaining(['share-blaming', 'peak-blaming', 'peak-sarcastic']));
    expect(of(0)).toEqual(expect.arrayContaining(['share-fact', 'peak-cold', 'share-kind']));
  });
});
