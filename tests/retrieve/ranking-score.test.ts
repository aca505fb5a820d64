import { expect, test } from 'vitest';
import type { RankingFeatures } from '../../src/retrieve/ranking-features.ts';
import { type RankingModel, rankingScore } from '../../src/retrieve/ranking-score.ts';

const model: RankingModel = {
  withMeaning: { bias: -4, words: 2, title: 1, around: 3, meaning: 6 },
  wordsOnly: { bias: -1, words: 4, title: 2, around: 1, meaning: 100 },
};

const features = (given: Partial<RankingFeatures>): RankingFeatures => ({
  words: 0,
  title: 0,
  around: 0,
  meaning: null,
  matched: [],
  ...given,
});

test('the score is the logistic function of the weighted features', () => {
  // -4 + 2 * 0.5 + 1 * 1 + 6 * 0.5 = 1, and 1 / (1 + e^-1) = 0.731059.
  expect(rankingScore(features({ words: 0.5, title: 1, meaning: 0.5 }), model)).toBeCloseTo(0.731_059, 6);
});

test('a passage without a cosine is scored by its words alone', () => {
  // -1 + 4 * 0.25 = 0, and 1 / (1 + e^0) = 0.5.
  expect(rankingScore(features({ words: 0.25 }), model)).toBe(0.5);
});

test('a cosine of 0 is no missing cosine', () => {
  expect(rankingScore(features({ meaning: 0 }), model)).toBeCloseTo(1 / (1 + Math.exp(4)), 12);
});

test('more words, a better title and a nearer meaning never make a score lower', () => {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  for (const key of ['words', 'title', 'around', 'meaning'] as const) {
    const scores = steps.map((value) => rankingScore(features({ meaning: 0.3, [key]: value }), model));
    expect(scores).toEqual([...scores].sort((left, right) => left - right));
    expect(Math.min(...scores)).toBeGreaterThan(0);
    expect(Math.max(...scores)).toBeLessThan(1);
  }
});
