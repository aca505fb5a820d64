import { describe, expect, it } from 'vitest';
import { buildCase } from '../../src/case/build-case.ts';
import { type RawCase, rawCaseOfText } from '../../src/case/raw-case.ts';
import { testMarkets } from './markets.ts';

const raw = (text: string, given: Partial<RawCase> = {}): RawCase => ({
  ...rawCaseOfText(text, 'email'),
  ...given,
});
const build = (text: string, given: Partial<RawCase> = {}) =>
  buildCase(raw(text, given), { markets: testMarkets });
const customer = (email: string) => ({ name: null, email, phone: null });

describe('buildCase', () => {
  it('keeps what the source gives', () => {
    const built = build('Var är mitt kort?', {
      id: '00123',
      subject: 'Kort',
      language: 'no-NO',
      market: 'gb',
      model: '3',
      channel: 'chat',
      receivedAt: '2026-11-02T10:30:00Z',
      customer: { name: 'Anna', email: 'a@b.example.se', phone: null },
    });
    expect(built).toMatchObject({
      id: '00123',
      subject: 'Kort',
      language: 'nb',
      languageGuessed: false,
      market: 'GB',
      model: '3',
      channel: 'chat',
      receivedAt: '2026-11-02T10:30:00Z',
      customer: { name: 'Anna', email: 'a@b.example.se' },
    });
  });

  it('gives the same message the same id and another message another', () => {
    expect(build('Where is my card?').id).toMatch(/^case-[0-9a-f]{16}$/u);
    expect(build('Where is my card?').id).toBe(build('Where is my card?').id);
    expect(build('Where is my card?').id).not.toBe(build('Where is my car?').id);
    expect(build('Same words', { subject: 'a' }).id).not.toBe(build('Same words', { subject: 'b' }).id);
    expect(build('Same words', { customer: customer('a@b.example') }).id).not.toBe(build('Same words').id);
  });

  it('tells the language from the body, not from quoted history or footers', () => {
    const text = [
      'Var är mitt laddkort? Jag har inte fått det.',
      '',
      'Sent from my iPhone',
      '',
      'On 30 Oct 2026 at 10:30, Lodestar Care <care@lodestar.example> wrote:',
      '> Dear Anna, thank you for your message. We will look into it and come back to you as soon as we can.',
    ].join('\n');
    expect(build(text)).toMatchObject({ language: 'sv', languageGuessed: false });
  });

  it('asks the subject where the body is too short', () => {
    expect(build('LS20481733', { subject: 'Wo bleibt meine Ladekarte?' })).toMatchObject({
      language: 'de',
      languageGuessed: false,
    });
  });

  it('says that a language is guessed, and lets the market correct a weak guess', () => {
    const built = build('Problem', { market: 'NO' });
    expect(built.languageGuessed).toBe(true);
    expect(['nb', 'en']).toContain(built.language);
    expect(build('12345', { market: 'NO' })).toMatchObject({ language: 'nb', languageGuessed: true });
    expect(build('12345')).toMatchObject({ language: 'und', languageGuessed: true });
  });

  it('tells the market from address, number or language, else takes the default', () => {
    expect(build('Where is my card?', { customer: customer('tom@mail.example.co.uk') }).market).toBe('GB');
    expect(build('Wo ist meine Karte?\n\nViele Grüße\nMax\nTel. +43 1 0000000').market).toBe('AT');
    expect(build('Var är mitt laddkort? Det har inte kommit.').market).toBe('SE');
    expect(build('Where is my charging card?').market).toBeNull();
    const options = { markets: testMarkets, defaultMarket: 'US' };
    expect(buildCase(raw('Where is my charging card?'), options).market).toBe('US');
  });

  it('takes no market from the number in quoted history', () => {
    const text =
      'Wo ist meine Karte?\n\nAm 30.10.2026 um 10:30 schrieb Care <care@lodestar.example>:\n> Rufen Sie an: +43 1 0000000';
    expect(build(text).market).toBeNull();
  });

  it('takes no market from a number that the message itself gives', () => {
    expect(build('Wo ist meine Karte? Rufen Sie meinen Sohn in Wien an: +43 1 0000000').market).toBeNull();
  });

  it('takes no market from a guessed language', () => {
    expect(build('Vinterhjul').market).toBeNull();
  });

  it('finds the model by the configured names', () => {
    const models = [{ model: '2', names: ['Lodestar 2'], shortNames: [] }];
    const options = { markets: testMarkets, models };
    expect(buildCase(raw('My Lodestar 2 is slow.'), options).model).toBe('2');
    expect(buildCase(raw('Slow.', { model: 'lodestar 2' }), options).model).toBe('2');
    expect(build('My Lodestar 2 is slow.').model).toBeNull();
  });

  it('names a channel nobody gave unknown', () => {
    expect(build('Where?', { channel: null }).channel).toBe('unknown');
  });
});
