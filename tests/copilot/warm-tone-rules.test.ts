import { describe, expect, it } from 'vitest';
import { warmToneRules } from '../../src/copilot/warm-tone-rules.ts';
import { profileOf } from '../tone/lodestar.ts';

describe('warmToneRules', () => {
  it('scores for each rule an example that it finds something in, and one in which it finds nothing', () => {
    const { rules } = profileOf('sv');
    const readings = warmToneRules(profileOf('sv'));
    expect(rules.every(({ header }) => header.examples !== undefined)).toBe(true);
    expect(readings.length).toBe(
      rules.reduce((sum, { header: { examples } }) => {
        const { good = [], bad = [] } = examples ?? {};
        return sum + Math.min(1, good.length) + Math.min(1, bad.length);
      }, 0),
    );
    for (const read of readings) expect(read).not.toThrow();
  });

  it('leaves a rule without examples to the first draft', () => {
    const rules = profileOf('en').rules.map((rule) => ({
      ...rule,
      header: { ...rule.header, examples: undefined },
    }));
    expect(warmToneRules({ ...profileOf('en'), rules })).toEqual([]);
  });
});
