import { describe, expect, it } from 'vitest';
import { type Stance, stances } from '../../../src/tone/learned/stance.ts';
import { makeReadStances, softmax } from '../../../src/tone/learned/stance-model.ts';
import { type StanceExample, trainStanceModel } from '../../../src/tone/learned/train-stance-model.ts';

const said: Readonly<Partial<Record<Stance, readonly string[]>>> = {
  kind: ['Thank you for writing', 'Thanks a lot for the photo', 'Thank you so much', 'Thanks for waiting'],
  blaming: [
    'This is your own fault',
    'You broke it by your own fault',
    'It was your fault alone',
    'That is the fault of you',
  ],
  'next-step': ['I will ring on Friday', 'I ring you at four', 'We ring back on Monday', 'I will ring today'],
};

const examples: readonly StanceExample[] = stances.flatMap((stance) =>
  (said[stance] ?? []).map((text) => ({ text, stance })),
);

const model = trainStanceModel(examples);
const read = makeReadStances(model);

const heard = (sentence: string): Stance | undefined => {
  const shares = read(sentence);
  return stances[shares.indexOf(Math.max(...shares))];
};

describe('softmax', () => {
  it('makes shares of sums, each e times as large a point higher', () => {
    const [one = 0, two = 0] = softmax([1, 2]);
    expect(one + two).toBeCloseTo(1, 12);
    expect(two / one).toBeCloseTo(Math.E, 12);
  });

  it('bears sums of any size', () => {
    expect(softmax([1_000, 1_000, -1_000])).toEqual([0.5, 0.5, 0]);
  });
});

describe('trainStanceModel', () => {
  it('learns what it was shown where words tell it', () => {
    for (const { text, stance } of examples) expect(`${text}: ${heard(text)}`).toBe(`${text}: ${stance}`);
  });

  it('hears it in sentences that it was not shown', () => {
    expect(heard('Many thanks for the drawing')).toBe('kind');
    expect(heard('Surely all this is your fault')).toBe('blaming');
    expect(heard('She will ring you on Tuesday')).toBe('next-step');
  });

  it('is sure where a sentence is like those it knows, and not where it is like none', () => {
    const surest = (sentence: string): number => Math.max(...read(sentence));
    expect(surest('Thank you for writing')).toBeGreaterThan(0.8);
    expect(surest('qqq')).toBeLessThan(0.6);
  });

  it('is as sure of a sentence with a word that it never saw as of one without', () => {
    const known = read('This is your own fault');
    const more = read('This is your own zyxwvutsrq fault');
    const blaming = stances.indexOf('blaming');
    expect(Math.abs((known[blaming] ?? 0) - (more[blaming] ?? 0))).toBeLessThan(0.05);
  });

  it('gives a share to each stance, together 1', () => {
    for (const sentence of ['Thank you', '', '???', 'x'.repeat(30_000)]) {
      const shares = read(sentence);
      expect(shares).toHaveLength(stances.length);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  it('learns the same to the last digit from the same examples', () => {
    const again = trainStanceModel(examples);
    expect(again.step).toBe(model.step);
    expect(again.bias).toEqual(model.bias);
    expect(Buffer.compare(Buffer.from(again.weights), Buffer.from(model.weights))).toBe(0);
  });

  it('holds every stance for as likely where it was shown nothing', () => {
    for (const share of makeReadStances(trainStanceModel([]))('Thank you')) {
      expect(share).toBeCloseTo(1 / stances.length, 12);
    }
  });
});
