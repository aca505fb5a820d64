import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

describe('capitalization', () => {
  it('finds shouting and suggests it calm', () => {
    const rule = ruleOf({ extends: 'capitalization', match: '$calm', exceptions: ['RFID'] });
    expect(foundBy(rule, 'You must do it IMMEDIATELY. DO NOT USE the RFID card.')).toEqual([
      ['IMMEDIATELY', 'immediately'],
      ['DO NOT USE', 'Do not use'],
    ]);
  });

  it('takes abbreviations, codes and lists of them for what they are', () => {
    const rule = ruleOf({ extends: 'capitalization', match: '$calm' });
    const text =
      'CCS2 takes 250 kW on DC (WLTP), VIN XLSDR3EK7SA004417, in SE, NO, DE and GB; P5.0.3 on LS20481733.';
    expect(foundBy(rule, text)).toEqual([]);
  });

  it('asks headings for small letters as in a sentence', () => {
    const rule = ruleOf({
      extends: 'capitalization',
      scope: 'heading',
      match: '$sentence',
      exceptions: ['Lodestar'],
    });
    expect(foundBy(rule, '# How To Charge Your Car\n\n# How to charge a Lodestar')).toEqual([
      ['How To Charge Your Car', null],
    ]);
  });

  it('asks a scope for a case or a pattern', () => {
    const upper = ruleOf({ extends: 'capitalization', scope: 'heading', match: '$upper' });
    expect(foundBy(upper, '# STOP\n\n# Go')).toEqual([['Go', null]]);
    const lower = ruleOf({ extends: 'capitalization', scope: 'heading', match: '$lower' });
    expect(foundBy(lower, '# STOP\n\n# go')).toEqual([['STOP', null]]);
    const pattern = ruleOf({ extends: 'capitalization', scope: 'heading', match: '^How' });
    expect(foundBy(pattern, '# How so\n\n# Why')).toEqual([['Why', null]]);
  });

  it('says that titles are not supported', () => {
    expect(() => ruleOf({ extends: 'capitalization', match: '$title' })).toThrow('"$title" is not supported');
  });

  it('hears a short function word in capitals, and the words it is told of', () => {
    const calm = ruleOf({ extends: 'capitalization', match: '$calm', loud: ['MEGA'] });
    expect(calm('It can NOT be added.')).toHaveLength(1);
    expect(calm('That is MEGA good.')).toHaveLength(1);
    expect(calm('The USB and the VIN, at 8 AM in the US.')).toEqual([]);
  });
});
