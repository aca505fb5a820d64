import { describe, expect, it } from 'vitest';
import { makeSays } from '../../../src/tone/kinds/make-says.ts';

describe('makeSays', () => {
  it('hears its patterns as whole words in any capitals, again and again', () => {
    const says = makeSays(["I(?:'ll| will)", 'reply'], 'tokens');
    expect(["I'll call.", 'REPLY here.', 'Replying is fine.', "I'll call."].map(says)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('is said by no sentence without patterns', () => {
    expect(makeSays([], 'faults')('I will call.')).toBe(false);
  });

  it('names the place of a pattern that cannot be compiled', () => {
    expect(() => makeSays(['fine', '(broken'], 'always')).toThrowError(
      expect.objectContaining({ details: { at: 'always.1' } }),
    );
  });
});
