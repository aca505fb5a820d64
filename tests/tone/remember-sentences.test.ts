import { describe, expect, it } from 'vitest';
import { rememberSentences } from '../../src/tone/remember-sentences.ts';

describe('rememberSentences', () => {
  it('reads a sentence once, another one anew, and gives what was read', () => {
    const asked: string[] = [];
    const remembering = rememberSentences((sentence) => {
      asked.push(sentence);
      return sentence.length;
    });
    expect(['one', 'three', 'one', ''].map(remembering)).toEqual([3, 5, 3, 0]);
    expect([remembering(''), asked]).toEqual([0, ['one', 'three', '']]);
  });

  it('forgets those that were not asked for longest, so that it never grows without bound', () => {
    let count = 0;
    const remembering = rememberSentences(() => {
      count += 1;
      return count;
    });
    expect(remembering('first')).toBe(1);
    for (let at = 0; at < 10_000; at += 1) remembering(`sentence ${at}`);
    expect(remembering('first')).toBe(10_002);
  });
});
