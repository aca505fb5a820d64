import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/dissect/compile-rules.ts';
import { shippedSheets } from './ship-rules.ts';

const english = shippedSheets.filter(({ language }) => language === 'en');

describe('compileRules', () => {
  it('serves a language without rules with the English ones', () => {
    const rules = compileRules(shippedSheets);
    expect(rules.forLanguage('sv').language).toBe('sv');
    expect(rules.forLanguage('pl').language).toBe('en');
    expect(rules.forLanguage('und').language).toBe('en');
  });

  it('refuses rules without English and a language given twice', () => {
    const others = shippedSheets.filter(({ language }) => language !== 'en');
    expect(() => compileRules(others)).toThrow(expect.objectContaining({ code: 'configuration-invalid' }));
    expect(() => compileRules([...english, ...english])).toThrow(/given twice/u);
  });
});
