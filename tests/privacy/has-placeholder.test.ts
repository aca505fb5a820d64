import { describe, expect, it } from 'vitest';
import { hasPlaceholder } from '../../src/privacy/has-placeholder.ts';
import { personalDataTypes } from '../../src/privacy/personal-data.ts';

describe('hasPlaceholder', () => {
  it.each(personalDataTypes)('sees a placeholder of type %s', (type) => {
    expect(hasPlaceholder(`We activated it on [${type}-12] today.`)).toBe(true);
  });

  it.each(['[1]', '[email]', '[email-0]', 'email-1', '[source-1]', 'See [KA-1001].', ''])(
    'sees none in "%s"',
    (text) => {
      expect(hasPlaceholder(text)).toBe(false);
    },
  );

  it('answers the same when asked twice', () => {
    expect([hasPlaceholder('[name-1]'), hasPlaceholder('[name-1]')]).toEqual([true, true]);
  });
});
