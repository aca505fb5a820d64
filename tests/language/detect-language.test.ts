import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.ts';
import { hardLanguageSamples, languageSamples } from './language-samples.ts';

type Samples = Readonly<Record<string, readonly string[]>>;

const linesOf = (samples: Samples) =>
  Object.entries(samples).flatMap(([language, lines]) => lines.map((line) => ({ language, line })));

const accuracyOf = (lines: readonly { readonly language: string; readonly line: string }[]): number =>
  lines.filter(({ language, line }) => detectLanguage(line).language === language).length / lines.length;

describe('detectLanguage', () => {
  it('tells at least 93 of 100 short care lines', () => {
    const lines = linesOf(languageSamples);
    const accuracy = accuracyOf(lines);
    console.info(`language of ${lines.length} short lines: ${accuracy.toFixed(3)}`);
    expect(lines).toHaveLength(60);
    expect(accuracy).toBeGreaterThanOrEqual(0.93);
  });

  it('tells at least 85 of 100 lines of a few words, without accents or in capitals', () => {
    const lines = linesOf(hardLanguageSamples);
    const accuracy = accuracyOf(lines);
    console.info(`language of ${lines.length} hard lines: ${accuracy.toFixed(3)}`);
    expect(accuracy).toBeGreaterThanOrEqual(0.85);
  });

  it('is right in at least 95 of 100 lines that it calls reliable', () => {
    const reliable = [...linesOf(languageSamples), ...linesOf(hardLanguageSamples)].filter(
      ({ line }) => detectLanguage(line).reliable,
    );
    console.info(`reliable: ${reliable.length} of 120 lines, right: ${accuracyOf(reliable).toFixed(3)}`);
    expect(reliable.length).toBeGreaterThan(90);
    expect(accuracyOf(reliable)).toBeGreaterThanOrEqual(0.95);
  });

  it('keeps Swedish, Norwegian and Danish apart in one sentence', () => {
    expect(detectLanguage('Jag undrar när jag kan hämta min nya bil.').language).toBe('sv');
    expect(detectLanguage('Jeg lurer på når jeg kan hente den nye bilen min.').language).toBe('nb');
    expect(detectLanguage('Jeg vil gerne vide, hvornår jeg kan hente min nye bil.').language).toBe('da');
  });

  it.each([
    ['fr', 'Bonjour, quand est-ce que ma voiture sera livrée ?'],
    ['fi', 'Milloin latauskorttini saapuu?'],
    ['it', 'Quando arriva la mia auto?'],
    ['es', '¿Cuándo llega mi coche nuevo?'],
    ['pl', 'Kiedy dotrze moja karta do ładowania?'],
    ['ko', '제 충전 카드는 언제 도착하나요?'],
  ])('tells other market languages: %s', (language, line) => {
    expect(detectLanguage(line).language).toBe(language);
  });

  it('says und, and not reliable, where there are no words', () => {
    for (const text of ['', '  \n', '12345 :-)', 'https://lodestar.example/a LS20481733 a@b.example']) {
      expect(detectLanguage(text)).toEqual({ language: 'und', reliable: false });
    }
  });

  it('is not misled by links, addresses and codes', () => {
    const text =
      'Var är mitt kort? https://help.lodestar.example/where/is/my/charging/card LS20481733 the.best@mail.example.com';
    expect(detectLanguage(text).language).toBe('sv');
  });

  it('calls one common word not reliable', () => {
    expect(detectLanguage('Problem').reliable).toBe(false);
  });

  it('gives the same verdict every time', () => {
    expect(detectLanguage('Hvor er kortet?')).toEqual(detectLanguage('Hvor er kortet?'));
  });
});
