import { describe, expect, it } from 'vitest';
import { conventionsOf, foundBy, ruleOf } from '../one-rule.ts';

const limits = { minReplyWords: 4, maxReplyWords: 10, maxReplyWordsPerQuestion: 5, maxSentenceWords: 6 };
const conventions = conventionsOf({ limits });
const frame = (body: string): string => `Hi Anna,\n\n${body}\n\nKind regards\nMaya\nCare`;

describe('length', () => {
  it('finds sentences over the limit, with both numbers', () => {
    const rule = ruleOf({ extends: 'length', measure: 'sentence' }, conventions);
    const text = frame('The card is in the post now. It comes.');
    expect(foundBy(rule, text)).toEqual([['The card is in the post now.', null]]);
    expect(rule(text)[0]?.words).toEqual(['7', '6']);
  });

  it('begins where a reply goes over its limit', () => {
    const rule = ruleOf({ extends: 'length', measure: 'longest-reply' }, conventions);
    const body = 'One two three four five. Six seven eight nine ten. Eleven twelve.';
    expect(foundBy(rule, frame(body))).toEqual([['Eleven twelve.', null]]);
  });

  it('allows more words for more questions', () => {
    const rule = ruleOf({ extends: 'length', measure: 'longest-reply' }, conventions);
    const body = 'One two three four five. Six seven eight nine ten. Eleven twelve.';
    expect(rule(frame(body), { questions: ['a?', 'b?'] })).toEqual([]);
  });

  it('finds a reply that is too short to answer, greeting and signature not counted', () => {
    const rule = ruleOf({ extends: 'length', measure: 'shortest-reply' }, conventions);
    expect(rule(frame('It was posted.'))[0]?.words).toEqual(['3', '4']);
    expect(rule(frame('It was posted on Monday.'))).toEqual([]);
  });

  it('uses the limit of the rule before that of the profile', () => {
    const rule = ruleOf({ extends: 'length', measure: 'sentence', limit: 2 }, conventions);
    expect(rule(frame('It was posted.'))).toHaveLength(1);
  });

  it('costs the more the longer it is: half just above the limit, once a quarter above, four times at twice the limit', () => {
    const rule = ruleOf({ extends: 'length', measure: 'longest-reply', limit: 40 });
    const weightAt = (words: number): number | undefined =>
      rule(frame(`${Array.from({ length: words }, () => 'ett').join(' ')}.`))[0]?.weight;
    expect([40, 41, 50, 60, 80, 400].map(weightAt)).toEqual([undefined, 0.5, 1, 2, 4, 4]);
  });

  it('allows fewer words where it knows that one question was asked', () => {
    const tight = conventionsOf({ limits: { ...limits, firstQuestionWords: 4, furtherQuestionWords: 1 } });
    const rule = ruleOf({ extends: 'length', measure: 'longest-reply' }, tight);
    expect(rule(frame('One two three four five.'), { questions: ['a?'] })).toHaveLength(1);
    expect(rule(frame('One two three four five.'), { questions: ['a?', 'b?'] })).toEqual([]);
    expect(rule(frame('One two three four five.'))).toEqual([]);
  });
});
