import { expect, test } from 'vitest';
import type { RankingFeatures } from '../../src/retrieve/ranking-features.ts';
import { type RankingWeights, rankingScore } from '../../src/retrieve/ranking-score.ts';

const weights: RankingWeights = {
  bias: -4,
  words: 2,
  title: 1,
  around: 3,
  meaning: 6,
  letters: 2,
  age: 1,
};

const features = (given: Partial<RankingFeatures>): RankingFeatures => ({
  words: 0,
  title: 0,
  around: 0,
  meaning: null,
  letters: 0,
  age: 0,
  matched: [],
  ...given,
});

test('the score is the logistic function of the weighted features', () => {
  // -4 + 2 * 0.5 + 1 * 1 + 6 * 0.5 = 1, and 1 / (1 + e^-1) = 0.731059.
  expect(rankingScore(features({ words: 0.5, title: 1, meaning: 0.5 }), weights)).toBeCloseTo(0.731_059, 6);
});

test('a passage without a cosine has nothing from its meaning', () => {
  // -4 + 2 * 1 + 1 * 1 + 2 * 1 - 1 * 1 = 0, and 1 / (1 + e^0) = 0.5.
  expect(rankingScore(features({ words: 1, title: 1, letters: 1, age: 1 }), weights)).toBe(0.5);
});

test('more of any feature never makes a score lower', () => {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  for (const key of ['words', 'title', 'around', 'meaning', 'letters'] as const) {
    const scores = steps.map((value) => rankingScore(features({ meaning: 0.3, [key]: value }), weights));
    expect(scores).toEqual([...scores].sort((left, right) => left - right));
    expect(Math.min(...scores)).toBeGreaterThan(0);
    expect(Math.max(...scores)).toBeLessThan(1);
  }
});

test('an older source never scores higher', () => {
  const scores = [0, 0.5, 1].map((age) => rankingScore(features({ words: 0.5, age }), weights));
  expect(scores).toEqual([...scores].sort((left, right) => right - left));
});
