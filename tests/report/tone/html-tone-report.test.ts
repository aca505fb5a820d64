import { describe, expect, it } from 'vitest';
import type { ToneStudyJson } from '../../../src/contract/tone-study.ts';
import { toneStudySchema } from '../../../src/contract/tone-study.ts';
import { htmlToneReport } from '../../../src/report/tone/html-tone-report.ts';
import { markFindings } from '../../../src/report/tone/mark-findings.ts';
import { studySentence } from '../../../src/report/tone/study-sentence.ts';

const market = (name: string, replies: number): ToneStudyJson['markets'][number] => ({
  market: name,
  profile: name,
  profileFallback: false,
  replies,
  mean: { value: 4.06, low: 3.91, high: 4.18 },
  histogram: [0, 0, 0, 0, 10, replies - 20, 10, 0],
  lost: { wording: 0.42, clear: 0.1, warm: 0.3, direct: 0, 'on-brand': 0, correct: 0.1 },
  costliest: { rule: 'care.empathy', message: 'Say that you see it.', points: 20 },
});

const studyOf = (...markets: readonly ToneStudyJson['markets'][number][]): ToneStudyJson => ({
  format: 'tone-study@1',
  source: 'replies <b>',
  at: '2026-11-22T08:00:00Z',
  replies: markets.reduce((sum, { replies }) => sum + replies, 0),
  mean: { value: 4.06, low: 3.91, high: 4.18 },
  markets: [...markets],
  rules: [
    {
      rule: 'care.empathy',
      dimension: 'warm',
      severity: 'warning',
      message: '"<script>" is no word.',
      findings: 7,
      points: 20,
      perHundred: { all: 3, 'sv-SE': 3 },
    },
  ],
  strengths: [{ rule: 'courtesy.thanks', message: 'Says thank you.', perHundred: { all: 40, 'sv-SE': 40 } }],
  worst: [
    {
      id: 'A-1',
      market: 'sv-SE',
      score: 1.4,
      text: 'Hej [name-1], <img src=x> vi beklagar.',
      wordingPoints: 2,
      findings: [
        {
          ...{ start: 26, end: 37, rule: 'care.empathy', severity: 'warning', dimension: 'warm' },
          ...{ message: 'Säg vad som hände.', suggestion: null, points: 0.4 },
        },
      ],
    },
  ],
  leftOut: { count: 1, named: ['a.pdf: files of this kind are not read'] },
});

describe('htmlToneReport', () => {
  it('opens with the verdict in a sentence', async () => {
    const sentence =
      'Replies in sv-SE score 4.1 (3.9 to 4.2, n 214); most points are lost by the wording as a whole (0.42 a reply) and warmth (0.30), and of all rules care.empathy costs most.';
    expect(studySentence(studyOf(market('sv-SE', 214)))).toBe(sentence);
    const page = await htmlToneReport(studyOf(market('sv-SE', 214)));
    expect(page.indexOf(sentence)).toBeGreaterThan(0);
    expect(page.indexOf(sentence)).toBeLessThan(page.indexOf('By market</h2>'));
  });

  it('is whole in itself: no script, nothing from elsewhere, and every text escaped', async () => {
    const page = await htmlToneReport(toneStudySchema.parse(studyOf(market('sv-SE', 214))));
    expect(page).not.toMatch(/<script|<img|<link|src="|https?:\/\/(?!www\.w3\.org)/u);
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).toContain('replies &lt;b&gt;');
    expect(page).toContain('<mark class="mark-warning"><sup>1</sup>vi beklagar');
  });

  it('folds markets with few replies away, and keeps rates of so few out of the tables', async () => {
    const page = await htmlToneReport(
      studyOf(market('sv-SE', 214), { ...market('sv-FI', 3), histogram: [0, 0, 0, 0, 0, 3, 0, 0] }),
    );
    expect(page).toContain('1 more with fewer than ten replies, which say little');
    const rules = page.slice(page.indexOf('id="rules"'), page.indexOf('id="worst"'));
    expect(rules).toContain('sv-SE');
    expect(rules).not.toContain('sv-FI');
  });

  it('says so when there is nothing to find fault with', async () => {
    const best = { wording: 0, clear: 0, warm: 0, direct: 0, 'on-brand': 0, correct: 0.01 };
    const clean = {
      ...studyOf({ ...market('sv-SE', 40), lost: best, costliest: null }),
      rules: [],
      worst: [],
      strengths: [],
    };
    expect(studySentence(clean)).toMatch(/next to no points are lost\.$/u);
    expect(await htmlToneReport(clean)).toContain('No rule fires.');
  });
});

describe('markFindings', () => {
  const finding = (start: number, end: number, severity: 'error' | 'suggestion' = 'suggestion') => ({
    ...{ start, end, severity, rule: 'a.b', dimension: 'warm', message: 'm', suggestion: null, points: 0 },
  });

  it('keeps every letter, in order, where findings overlap or touch', () => {
    const text = 'abcdefghij'.repeat(20);
    const pieces = markFindings(text, [finding(0, 4), finding(2, 6, 'error'), finding(6, 9), finding(9, 9)]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.map(({ severity }) => severity).slice(0, 4)).toEqual([
      'suggestion',
      'error',
      'error',
      'suggestion',
    ]);
    expect(pieces.flatMap(({ numbers }) => numbers)).toEqual([1, 2, 3]);
  });
});
