import { describe, expect, it } from 'vitest';
import { applySuggestion } from '../../src/tone/apply-suggestion.ts';
import { scoreTone } from '../../src/tone/score-tone.ts';
import type { ToneFinding } from '../../src/tone/tone-report.ts';
import { profileOf } from './lodestar.ts';
import { replyPairs } from './replies.ts';

const finding = (text: string, words: string, suggestion: string | null): ToneFinding => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  rule: 'test',
  severity: 'warning',
  dimension: 'clear',
  message: '',
  suggestion,
  points: 0,
});

const applied = (text: string, words: string, suggestion: string | null): string =>
  applySuggestion(text, finding(text, words, suggestion));

describe('applySuggestion', () => {
  it('puts the suggestion in the place of the words', () => {
    expect(applied('Pay prior to Friday.', 'prior to', 'before')).toBe('Pay before Friday.');
  });

  it('leaves the text as it is where there is none', () => {
    expect(applied('Pay now.', 'now', null)).toBe('Pay now.');
  });

  it('removes words with the space that was theirs, and gives the sentence its capital', () => {
    expect(applied('Please note that the card is late.', 'Please note that', '')).toBe('The card is late.');
    expect(applied('So. Vänligen svara.', 'Vänligen', '')).toBe('So. Svara.');
    expect(applied('It is very late.', 'very', '')).toBe('It is late.');
    expect(applied('It is late, kindly.', ', kindly', '')).toBe('It is late.');
    expect(applied('Svara vänligen!', 'vänligen', '')).toBe('Svara!');
  });

  it('inserts at an empty span', () => {
    const text = 'Your card is here.';
    expect(applySuggestion(text, { ...finding(text, 'Your', 'Hi,\n\n'), end: 0 })).toBe(
      'Hi,\n\nYour card is here.',
    );
  });

  it('takes the finding away: what a rule suggests does not fire it again at that place', () => {
    const left: string[] = [];
    for (const { profile: tag, context, bad } of replyPairs) {
      const profile = profileOf(tag);
      const all = { ...context, language: profile.language };
      const report = scoreTone(bad, profile, all);
      for (const one of report.findings.filter(({ suggestion }) => suggestion !== null)) {
        const after = scoreTone(applySuggestion(bad, one), profile, all);
        const again = after.findings.some(({ rule, start }) => rule === one.rule && start === one.start);
        if (again) left.push(`${tag} ${one.rule} ${bad.slice(one.start, one.end)} -> ${one.suggestion}`);
      }
    }
    expect(left).toEqual([]);
  });
});
