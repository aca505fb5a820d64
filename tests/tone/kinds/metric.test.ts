import { describe, expect, it } from 'vitest';
import { ruleOf } from '../one-rule.ts';

const lix = '(words / sentences) + ((long_words * 100) / words)';

describe('metric', () => {
  it('fires when its formula meets its condition, with the value in the message', () => {
    const rule = ruleOf({ extends: 'metric', formula: lix, condition: '> 35' });
    expect(rule('Documentation necessitates authorisation.')[0]?.words).toEqual(['103.00']);
    expect(rule('The card is in the post. It comes soon.')).toEqual([]);
  });

  it('is silent about a text without words', () => {
    expect(ruleOf({ extends: 'metric', formula: lix, condition: '>= 0' })('...')).toEqual([]);
  });

  it('refuses a formula or a condition that it does not understand', () => {
    expect(() => ruleOf({ extends: 'metric', formula: 'words / bananas', condition: '> 1' })).toThrow(
      'bananas',
    );
    expect(() => ruleOf({ extends: 'metric', formula: 'process.exit(1)', condition: '> 1' })).toThrow(
      'refused',
    );
    expect(() => ruleOf({ extends: 'metric', formula: 'words', condition: 'always' })).toThrow('condition');
  });
});
