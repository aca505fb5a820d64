import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToneExamples } from '../../src/adapters/files/tone-examples.ts';
import { languageOfTag } from '../../src/language/language-code.ts';
import { compileRules } from '../../src/tone/compile-rules.ts';
import { scoreTone } from '../../src/tone/score-tone.ts';
import { selectToneProfile } from '../../src/tone/select-tone-profile.ts';
import { rulesAlone } from '../../src/tone/tone-blend.ts';
import type { ToneProfile } from '../../src/tone/tone-profile.ts';
import { type ToneReport, toneDimensions } from '../../src/tone/tone-report.ts';
import { projectFile } from '../support/project-file.ts';
import { lodestar, profileOf } from './lodestar.ts';
import { type ReplyPair, replyPairs } from './replies.ts';
import { hearing } from './toy-tone.ts';

const score = (pair: ReplyPair, text: string): ToneReport =>
  scoreTone(text, profileOf(pair.profile), { ...pair.context, language: languageOfTag(pair.profile) });

/** A shipped profile without what was learned: its score can be told by hand. */
const byRules = (tag: string): ToneProfile => ({
  ...profileOf(tag),
  learned: null,
  blend: null,
  calibration: null,
});

describe('scoreTone', () => {
  it.each(replyPairs)('gives a good reply about $about ($profile) 4 or more', (pair) => {
    const report = score(pair, pair.good);
    const heard = report.findings.filter(({ rule }) => rule.startsWith('sounds.') || rule === 'care.answers');
    // The learned ear and the question whether something is answered are right more often than not: one may be mistaken.
    expect(report.findings.filter((finding) => !heard.includes(finding))).toEqual([]);
    expect(heard.length).toBeLessThanOrEqual(1);
    expect(report.score).toBeGreaterThanOrEqual(4);
  });

  it.each(replyPairs)('gives a bad reply about $about ($profile) at least a point less', (pair) => {
    expect(score(pair, pair.bad).score).toBeLessThanOrEqual(score(pair, pair.good).score - 1);
  });

  it('points each finding at the words in the text, in their order, with rule, reason, fix and cost', () => {
    const text = 'Hi Anna,\n\nI will write prior to Friday. Kindly send the number.\n\nKind regards\nMaya';
    const { findings } = scoreTone(text, byRules('en-GB'), { language: 'en' });
    expect(findings).toEqual([
      {
        start: 23,
        end: 31,
        rule: 'wordy.shorter-word',
        severity: 'suggestion',
        dimension: 'clear',
        message: "'before' says the same as 'prior to'.",
        suggestion: 'before',
        points: 0.1,
      },
      {
        start: 40,
        end: 46,
        rule: 'generic.officialese',
        severity: 'warning',
        dimension: 'direct',
        message: "Say 'please' rather than 'Kindly'.",
        suggestion: 'Please',
        points: 0.27,
      },
    ]);
    expect(text.slice(40, 46)).toBe('Kindly');
  });

  it('makes the score of rules alone from the findings it tells', () => {
    const text = 'Hi Anna,\n\nI will write prior to Friday. Kindly send the number.\n\nKind regards\nMaya';
    const report = scoreTone(text, byRules('en-GB'), { language: 'en' });
    // 0.3 and 0.8 points a hundred words, in a text that counts as sixty words, of one dimension of five each.
    expect(report.dimensions).toMatchObject({ clear: 4.5, direct: 3.7, 'on-brand': 5, correct: 5 });
    expect(report.score).toBe(4.63);
    expect(report.wordingPoints).toBe(0);
  });

  it('gives the same report for the same text, in whatever order it is asked', () => {
    const first = replyPairs.map((pair) => JSON.stringify(score(pair, pair.bad)));
    const again = [...replyPairs].reverse().map((pair) => JSON.stringify(score(pair, pair.bad)));
    expect(again.reverse()).toEqual(first);
  });

  it('tells a phrase inside a longer one once', () => {
    const { findings } = scoreTone('We apologise for any inconvenience caused.', byRules('en'), {
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
    const { findings } = scoreTone('Du måste göra det OMEDELBART!!', byRules('sv'), {
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

const learnedFrom = (await readToneExamples(projectFile('eval/tone/training'))).flatMap(
  ({ language, replies }) =>
    replies.map(({ reply, market, channel, isComplaint }) => ({
      text: reply,
      profile: selectToneProfile(lodestar.profiles, { language, market }),
      context: { language, channel, isComplaint },
    })),
);

/** One in twelve of the training replies, of all languages and grades. */
const sample = learnedFrom.filter((_, at) => at % 12 === 0);

const raise = (): never => {
  throw new Error('no training replies');
};

const kindSchema = { extends: 'existence', message: 'no' };

/** The profile with one rule more, which finds a word. */
const withRule = (profile: ToneProfile, changes: Readonly<Record<string, unknown>>): ToneProfile => {
  const source = { name: 'added', layer: profile.id, file: 'added.yml', data: { ...kindSchema, ...changes } };
  const { rules, problems } = compileRules([{ ...source, lineOf: () => 1 }], profile);
  if (problems[0] !== undefined) throw problems[0];
  return { ...profile, rules: [...profile.rules, ...rules] };
};

describe('the points of a report', () => {
  it('make up, with those of the wording, what is missing from 5, roundings apart', () => {
    expect(sample.length).toBeGreaterThan(100);
    for (const { text, profile, context } of sample) {
      const report = scoreTone(text, profile, context);
      const points = report.findings.map((finding) => finding.points);
      const told = points.reduce((sum, value) => sum + value, report.wordingPoints);
      expect(Math.abs(5 - report.score - told)).toBeLessThanOrEqual(0.005 * (points.length + 1) + 1e-9);
      expect(Math.min(report.wordingPoints, ...points)).toBeGreaterThanOrEqual(0);
      expect(report.score).toBeGreaterThanOrEqual(1);
      expect(report.score).toBeLessThan(5);
    }
  });

  it('never rise with a finding added: the score falls or stays, whatever the rule', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.nat({ max: sample.length - 1 }),
        fc.nat(),
        fc.constantFrom('suggestion', 'warning', 'error'),
        fc.constantFrom(...toneDimensions),
        (place, at, level, dimension) => {
          const { text, profile, context } = sample[place] ?? sample[0] ?? raise();
          const words = text.match(/\p{L}{4,}/gu) ?? [];
          const stricter = withRule(profile, { tokens: [words[at % words.length] ?? 'x'], level, dimension });
          const after = scoreTone(text, stricter, context);
          // A word inside a phrase that is told already is not told again.
          if (after.findings.some(({ rule }) => rule === 'added')) found += 1;
          return after.score <= scoreTone(text, profile, context).score;
        },
      ),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('show what a finding costs also where the reply is as good as it gets', () => {
    const text = 'Hi Anna,\n\nYour card is here, splendid.\n\nKind regards\nMaya';
    const best: ToneProfile = {
      ...byRules('en'),
      rules: [],
      learned: hearing(),
      blend: {
        ...rulesAlone(profileOf('en').scoring.dimensions),
        calibration: [
          { raw: 2, grade: 3 },
          { raw: 4, grade: 5 },
        ],
      },
    };
    const before = scoreTone(text, best, { language: 'en' });
    const after = scoreTone(text, withRule(best, { tokens: ['splendid'] }), {
      language: 'en',
    });
    expect(after.score).toBeLessThan(before.score);
    expect(after.findings[0]?.points).toBeCloseTo(before.score - after.score, 2);
  });

  it('count of a sentence that sounds bad what the reply would score without it', () => {
    const profile: ToneProfile = {
      ...byRules('en'),
      rules: withRule({ ...byRules('en'), rules: [] }, { extends: 'stance', stance: 'blaming' }).rules,
      learned: hearing(),
      blend: { ...rulesAlone(profileOf('en').scoring.dimensions), base: 3, wordingWorth: 0.25 },
    };
    const context = { language: 'en', channel: 'chat' };
    const good = 'It is so. It is here.';
    const whole = scoreTone(`${good} A horrible thing !blaming you again.`, profile, context);
    const without = scoreTone(good, profile, context);
    expect(whole.findings.map(({ rule }) => rule)).toEqual(['added']);
    expect(whole.findings[0]?.points).toBeCloseTo(without.score - whole.score, 2);
  });
});

describe('a reply in another language than the profile’s', () => {
  it('is scored by rules alone, whatever was learned and calibrated', () => {
    const text = 'Hej Anna,\n\nkindly svara prior to fredag.\n\nKind regards\nMaja';
    const learned: ToneProfile = { ...profileOf('en'), calibration: [{ raw: 3, grade: 1.2 }] };
    const other = scoreTone(text, learned, { language: 'sv' });
    expect(other).toEqual(scoreTone(text, byRules('en'), { language: 'sv' }));
    expect(other.profileFallback).toBe(true);
    expect(other.findings.length).toBeGreaterThan(0);
    expect(other.findings.filter(({ rule }) => rule.startsWith('sounds.'))).toEqual([]);
    expect(scoreTone(text, learned, { language: 'en' }).score).not.toBe(other.score);
  });

  it('is not heard by an ear for the profile’s own language', () => {
    const ear = { ...withRule(byRules('en'), { extends: 'stance', stance: 'blaming' }), learned: hearing() };
    const heardIn = (language: string): readonly string[] =>
      scoreTone('Det är så. It is you again, !blaming.', ear, { language, channel: 'chat' }).findings.map(
        ({ rule }) => rule,
      );
    expect(heardIn('en')).toContain('added');
    expect(heardIn('sv')).not.toContain('added');
  });
});

describe('a text without words', () => {
  it('scores 1, and its one finding says so and costs all', () => {
    expect(scoreTone(' ', profileOf('sv-SE'), { language: 'sv' })).toMatchObject({
      profile: 'sv-SE',
      score: 1,
      dimensions: { clear: 1, warm: 1, direct: 1, 'on-brand': 1, correct: 1 },
      wordingPoints: 0,
      findings: [{ start: 0, end: 1, rule: 'reply.empty', severity: 'error', points: 4 }],
      strengths: [],
    });
  });
});
