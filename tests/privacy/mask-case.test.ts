import { describe, expect, it } from 'vitest';
import { maskCase } from '../../src/privacy/mask-case.ts';

const context = { language: 'nb', names: ['Turid Haugland'] };

describe('maskCase', () => {
  it('shares placeholders between the texts of a case', () => {
    const { texts, entities } = maskCase(
      '00204507',
      ['Ring 900 12 345.\nHilsen Turid Haugland', 'Hei Turid, vi ringer 90012345 om ordre LS20286614.'],
      context,
    );
    expect(texts.map(({ text }) => text)).toEqual([
      'Ring [phone-1].\nHilsen [name-1]',
      'Hei [name-2], vi ringer [phone-1] om ordre [order-number-1].',
    ]);
    expect(entities.caseId).toBe('00204507');
    expect([...entities.values]).toEqual([
      ['[phone-1]', '900 12 345'],
      ['[name-1]', 'Turid Haugland'],
      ['[name-2]', 'Turid'],
      ['[order-number-1]', 'LS20286614'],
    ]);
  });

  it('masks a name given in one text in every other', () => {
    const { texts } = maskCase('1', ['Jeg heter Oddvar Vik.', 'Da tar Oddvar bussen.'], {
      ...context,
      names: [],
    });
    expect(texts[1]?.text).toBe('Da tar [name-2] bussen.');
  });

  it('keeps clear of placeholders written in any of the texts', () => {
    const { texts } = maskCase('1', ['a@b.example', 'Hva er [email-1]?'], context);
    expect(texts[0]?.text).toBe('[email-2]');
  });

  it('masks names that are given beside the texts, which are not masked, and keeps clear of their placeholders', () => {
    const { texts } = maskCase('1', ['Da tar Oddvar bussen, a@b.example.'], { ...context, names: [] }, [
      'Jeg heter Oddvar Vik. Hva er [email-1]?',
    ]);
    expect(texts.map(({ text }) => text)).toEqual(['Da tar [name-1] bussen, [email-2].']);
  });
});
