import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreTone } from '../../src/tone/score-tone.ts';
import { profileOf } from './lodestar.ts';

const languages = ['en', 'sv', 'nb', 'da', 'de', 'nl'];

/** Texts of about 100 kB that would make a careless expression run away. */
const huge: Readonly<Record<string, string>> = {
  'words without end': 'the card is on the way to you and it comes '.repeat(2400),
  'one word': 'a'.repeat(100_000),
  'opened tags': '<'.repeat(50_000) + '<p '.repeat(15_000),
  'white space': `${' '.repeat(100_000)}x`,
  'line ends': `${'\n'.repeat(99_999)}x`,
  emoji: '😀'.repeat(50_000),
  marks: '!'.repeat(100_000),
  greetings: 'Hi '.repeat(33_000),
  addresses: 'a@a.'.repeat(25_000),
  braces: '{a'.repeat(50_000),
  'one phrase': 'Kindly note. '.repeat(7_700),
};

describe('scoreTone on bad input', () => {
  it.each(['', '   \n\t ', '😀😀', '...!?', '\u0000\uFFFD'])('says that %j has no words to grade', (text) => {
    for (const language of languages) {
      const report = scoreTone(text, profileOf(language), { language });
      expect(report.score).toBe(1);
      expect(report.findings.map(({ rule }) => rule)).toEqual(['reply.empty']);
      expect(report.findings[0]).toMatchObject({ start: 0, end: text.length });
    }
  });

  it.each(Object.entries(huge))('grades 100 kB of %s in bounded time', (_name, text) => {
    for (const language of languages) {
      const before = performance.now();
      const report = scoreTone(text, profileOf(language), { language });
      // Ten times what it takes: the bound tells linear from quadratic, not a fast machine from a slow one.
      expect(performance.now() - before).toBeLessThan(2_500);
      expect(report.score).toBeGreaterThanOrEqual(1);
    }
  });

  it('tells at most a hundred findings a rule, and lets none of them off for the length', () => {
    const report = scoreTone(huge['one phrase'] ?? '', profileOf('en'), { language: 'en', channel: 'chat' });
    const told = report.findings.filter(({ rule }) => rule === 'generic.officialese');
    expect(told).toHaveLength(100);
    expect(report.dimensions.direct).toBe(1);
  });

  it('grades HTML by its text', () => {
    const plain = "Hi Anna,\n\nI'll call you on Friday about the card you asked for.\n\nKind regards\nMaya";
    const html = `<p>Hi Anna,</p><p>I'll call you on <b>Friday</b> about the <a href="https://x.example/kindly">card</a> you asked for.</p><p>Kind regards<br>Maya</p>`;
    const of = (text: string) => {
      const report = scoreTone(text, profileOf('en'), { language: 'en' });
      const told = report.strengths.map(({ start, end, rule }) => [rule, text.slice(start, end)]);
      return { ...report, strengths: told };
    };
    expect(of(html)).toEqual(of(plain));
    expect(of(html).findings).toEqual([]);
  });

  it('grades a reply in two languages', () => {
    const text =
      'Hej Anna,\n\nVi ber om ursäkt för eventuella besvär. We apologise for any inconvenience.\n\nMvh\nMaja';
    const rules = (language: string): readonly string[] =>
      scoreTone(text, profileOf(language), { language }).findings.map(({ rule }) => rule);
    expect(rules('sv')).toContain('generic.inconvenience');
    expect(rules('en')).toContain('generic.inconvenience');
  });

  it('keeps every span inside the text and in order, whatever the text', () => {
    const pieces = fc.constantFrom(
      'Hi Anna,',
      '\n',
      '\n\n',
      ' ',
      'Kindly',
      '!!',
      '😀',
      'å',
      '\r\n',
      '<p>',
      '&nbsp;',
      'Kind regards',
      'any inconvenience',
      '{name}',
      'STOPPA',
      'Sie',
      'vänligen svara',
      '\u00A0',
      'https://a.example/b',
      '“',
      '\uD83D',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom(...languages), (parts, language) => {
        const text = parts.join('');
        const { findings, score } = scoreTone(text, profileOf(language), { language, isComplaint: true });
        return (
          score >= 1 &&
          score <= 5 &&
          findings.every(
            ({ start, end }, at) =>
              start >= (findings[at - 1]?.start ?? 0) && start <= end && end <= text.length,
          )
        );
      }),
      { numRuns: 400 },
    );
  });
});
