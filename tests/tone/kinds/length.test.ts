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

  it('costs the more the longer it is: half just above the limit, once at 15 % above, four times at 60 %', () => {
    const rule = ruleOf({ extends: 'length', measure: 'longest-reply', limit: 40 });
    const weightAt = (words: number): number | undefined =>
      rule(frame(`${Array.from({ length: words }, () => 'ett').join(' ')}.`))[0]?.weight;
    const weights = [40, 41, 46, 52, 64, 400].map((words) => weightAt(words)?.toFixed(2));
    expect(weights).toEqual([undefined, '0.50', '1.00', '2.00', '4.00', '4.00']);
  });

  it('wants more words of a letter for more questions, half of that in a chat, and none of a line without a question', () => {
    const wants = { ...limits, minFirstQuestionWords: 4, minFurtherQuestionWords: 4 };
    const rule = ruleOf({ extends: 'length', measure: 'shortest-reply' }, conventionsOf({ limits: wants }));
    const five = frame('One two three four five.');
    expect(rule(five, { questions: ['a?'] })).toEqual([]);
    expect(rule(five, { questions: ['a?', 'b?'] })[0]).toMatchObject({ words: ['5', '8'], weight: 1.6 });
    expect(rule(five, { questions: ['a?', 'b?'], channel: 'chat' })).toEqual([]);
    expect(rule(frame('One.'), { channel: 'chat' })).toEqual([]);
  });

  it('allows fewer words where it knows that one question was asked', () => {
    const tight = conventionsOf({ limits: { ...limits, firstQuestionWords: 4, furtherQuestionWords: 1 } });
    const rule = ruleOf({ extends: 'length', measure: 'longest-reply' }, tight);
    expect(rule(frame('One two three four five.'), { questions: ['a?'] })).toHaveLength(1);
    expect(rule(frame('One two three four five.'), { questions: ['a?', 'b?'] })).toEqual([]);
    expect(rule(frame('One two three four five.'))).toEqual([]);
  });
});
