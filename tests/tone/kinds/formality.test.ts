import { describe, expect, it } from 'vitest';
import { conventionsOf, foundBy, ruleOf } from '../one-rule.ts';

const forms = {
  informal: { '[Dd]u': 'Sie', '[Dd]ein': null },
  formal: { '(?<=[a-z] )Sie': 'du', Ihnen: 'dir' },
};
const withRegister = (register: string, more = {}) =>
  ruleOf({ extends: 'formality', ...more }, conventionsOf({ formality: { register, ...forms } }));

describe('formality', () => {
  it('finds the informal forms where the profile is formal, with the counterpart where there is one', () => {
    expect(foundBy(withRegister('formal'), 'Du hast ein Auto.')).toEqual([['Du', 'Sie']]);
    expect(foundBy(withRegister('formal'), 'Dein Auto, Sie und Ihnen')).toEqual([['Dein', null]]);
  });

  it('finds the formal forms where the profile is informal', () => {
    expect(foundBy(withRegister('informal'), 'Hier laden Sie, du!')).toEqual([['Sie', 'du']]);
  });

  it('takes a plural beside an informal form for what it is', () => {
    expect(foundBy(withRegister('informal', { plural: true }), 'Hier laden Sie, du!')).toEqual([]);
    expect(foundBy(withRegister('informal', { plural: true }), 'Hier laden Sie mit Ihnen.')).toHaveLength(1);
  });

  it('asks for one of the two where either is fine', () => {
    expect(foundBy(withRegister('either'), 'Du, du und Ihnen')).toEqual([['Ihnen', 'dir']]);
    expect(foundBy(withRegister('either'), 'Ihnen, Ihnen und du')).toEqual([['du', 'Sie']]);
    expect(foundBy(withRegister('either'), 'du und du')).toEqual([]);
  });

  it('asks for nothing where the language has one form', () => {
    expect(foundBy(withRegister('none'), 'Du und Ihnen')).toEqual([]);
  });

  it('tells three places at most', () => {
    expect(foundBy(withRegister('formal'), 'du du du du du')).toHaveLength(3);
  });
});
