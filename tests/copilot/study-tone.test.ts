import { describe, expect, it } from 'vitest';
import { maskScoredReply } from '../../src/copilot/mask-scored-reply.ts';
import { type ReplyToStudy, studyTone } from '../../src/copilot/study-tone.ts';
import { profileOf } from '../tone/lodestar.ts';

const profileFor = (language: string, market: string | null) =>
  profileOf(market === null ? language : `${language}-${market}`);

const good =
  'Hi Anna,\n\nYour card was posted on Monday. I will call you on Friday at four.\n\nKind regards\nSam';
const bad = `Anna Berg,\n\nWe apologise for any inconvenience caused. ${good}`;

const replyOf = (id: string, reply: string, market = 'GB', language = 'en'): ReplyToStudy => ({
  id,
  reply,
  market,
  names: ['Sam'],
  context: { language, customerName: 'Anna Berg' },
});

const study = studyTone(
  [replyOf('1', good), replyOf('2', bad), replyOf('3', bad), replyOf('4', good, 'IE')],
  { profileFor, worst: 2 },
);

describe('studyTone', () => {
  it('gives each market its replies, mean and spread, most replies first', () => {
    expect(study.markets.map(({ market, replies }) => [market, replies])).toEqual([
      ['en-GB', 3],
      ['en-IE', 1],
    ]);
    for (const { histogram, replies } of study.markets)
      expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(replies);
  });

  it('says where points are lost: together what the mean is short of 5', () => {
    for (const { lost, mean } of study.markets) {
      const sum = Object.values(lost).reduce((all, points) => all + points, 0);
      expect(mean.value + sum).toBeCloseTo(5, 1);
    }
  });

  it('counts how often a rule fires per 100 replies of a market', () => {
    const rule = study.rules.find(({ rule: name }) => name === 'generic.inconvenience');
    expect(rule?.perHundred['en-GB']).toBeCloseTo(66.7, 1);
    expect(rule?.perHundred['en-IE']).toBe(0);
    expect(rule?.perHundred['all']).toBe(50);
  });

  it('shows the lowest scores, lowest first', () => {
    expect(study.worst.map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('masks the people of a reply in its text, its messages and its suggestions, and keeps findings in place', () => {
    const [worst] = study.worst;
    if (worst === undefined) throw new Error('no reply');
    const masked = maskScoredReply(worst);
    expect(JSON.stringify(masked)).not.toMatch(/Anna|Berg|Sam\b/u);
    const finding = masked.findings.find(({ rule }) => rule === 'generic.inconvenience');
    const original = worst.report.findings.find(({ rule }) => rule === 'generic.inconvenience');
    expect(masked.text.slice(finding?.start, finding?.end)).toBe(
      worst.reply.slice(original?.start, original?.end),
    );
  });
});
