import { describe, expect, it } from 'vitest';
import { languageOfTag } from '../../src/language/language-code.ts';
import { scoreTone } from '../../src/tone/score-tone.ts';
import type { ToneReport } from '../../src/tone/tone-report.ts';
import { profileOf } from './lodestar.ts';
import { type ReplyPair, replyPairs } from './replies.ts';

const score = (pair: ReplyPair, text: string): ToneReport =>
  scoreTone(text, profileOf(pair.profile), { ...pair.context, language: languageOfTag(pair.profile) });

describe('scoreTone', () => {
  it.each(replyPairs)('gives a good reply about $about ($profile) 4.5 or more', (pair) => {
    const report = score(pair, pair.good);
    expect(report.findings).toEqual([]);
    expect(report.score).toBeGreaterThanOrEqual(4.5);
  });

  it.each(replyPairs)('gives a bad reply about $about ($profile) at least a point less', (pair) => {
    expect(score(pair, pair.bad).score).toBeLessThanOrEqual(score(pair, pair.good).score - 1);
  });

  it('points each finding at the words in the text, in their order, with rule, reason and fix', () => {
    const text = 'Hi Anna,\n\nI will write prior to Friday. Kindly send the number.\n\nKind regards\nMaya';
    const { findings } = scoreTone(text, profileOf('en-GB'), { language: 'en' });
    expect(findings).toEqual([
      {
        start: 23,
        end: 31,
        rule: 'wordy.shorter-word',
        severity: 'suggestion',
        dimension: 'clear',
        message: "'before' says the same as 'prior to'.",
        suggestion: 'before',
      },
      {
        start: 40,
        end: 46,
        rule: 'generic.officialese',
        severity: 'warning',
        dimension: 'direct',
        message: "Say 'please' rather than 'Kindly'.",
        suggestion: 'Please',
      },
    ]);
    expect(text.slice(40, 46)).toBe('Kindly');
  });

  it('makes the score from the findings it tells', () => {
    const text = 'Hi Anna,\n\nI will write prior to Friday. Kindly send the number.\n\nKind regards\nMaya';
    const report = scoreTone(text, profileOf('en-GB'), { language: 'en' });
    // 0.3 and 0.8 points a hundred words, in a text that counts as sixty words.
    expect(report.dimensions).toEqual({ clear: 4.5, warm: 5, direct: 3.7, 'on-brand': 5, correct: 5 });
    expect(report.score).toBe(4.6);
  });

  it('gives the same report for the same text, in whatever order it is asked', () => {
    const first = replyPairs.map((pair) => JSON.stringify(score(pair, pair.bad)));
    const again = [...replyPairs].reverse().map((pair) => JSON.stringify(score(pair, pair.bad)));
    expect(again.reverse()).toEqual(first);
  });

  it('tells a phrase inside a longer one once', () => {
    const { findings } = scoreTone('We apologise for any inconvenience caused.', profileOf('en'), {
      language: 'en',
      channel: 'chat',
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['generic.inconvenience']);
  });

  it('asks a chat line for no greeting and no sign-off', () => {
    const letter = scoreTone('It comes on Friday.', profileOf('en'), { language: 'en' });
    const chat = scoreTone('It comes on Friday.', profileOf('en'), { language: 'en', channel: 'chat' });
    expect(letter.findings.map(({ rule }) => rule)).toContain('reply.greeting');
    expect(chat.findings).toEqual([]);
  });

  it('does not blame the advisor for what the customer wrote', () => {
    const question = 'WHY DOES NOBODY ANSWER, kindly explain at your earliest convenience!!!';
    const text = `Hi Anna,\n\nYou asked “${question}” and you are right. I'll call you on Friday.\n\nKind regards\nMaya`;
    const known = scoreTone(text, profileOf('en'), { language: 'en', questions: [question] });
    const unknown = scoreTone(text, profileOf('en'), { language: 'en' });
    expect(known.findings).toEqual([]);
    expect(unknown.findings.length).toBeGreaterThan(2);
  });

  it('speaks to the advisor in the language of the profile', () => {
    const { findings } = scoreTone('Du måste göra det OMEDELBART!!', profileOf('sv'), {
      language: 'sv',
      channel: 'chat',
    });
    expect(findings.map(({ message }) => message)).toEqual([
      '”OMEDELBART” läses som att man skriker.',
      '”!!”: ett räcker.',
    ]);
  });

  it('says when the profile is not the one of the reply', () => {
    expect(scoreTone('Hi Anna', profileOf('en'), { language: 'en' }).profileFallback).toBe(false);
    expect(scoreTone('Hi Anna', profileOf('en-QQ'), { language: 'en' }).profileFallback).toBe(true);
    expect(scoreTone('Salut Anna', profileOf('fr-FR'), { language: 'fr' })).toMatchObject({
      profile: 'en',
      profileFallback: true,
    });
    expect(scoreTone('Hej Anna', profileOf('en'), { language: 'sv' }).profileFallback).toBe(true);
  });
});
