import { describe, expect, it } from 'vitest';
import { countSlips } from '../../../src/tone/kinds/name-spelling.ts';

describe('countSlips', () => {
  it('counts a first letter that is wrong, missing or added as one slip', () => {
    expect(countSlips('podestar', 'lodestar', 2)).toBe(1);
    expect(countSlips('odestar', 'lodestar', 2)).toBe(1);
    expect(countSlips('llodestar', 'lodestar', 2)).toBe(1);
    expect(countSlips('xlodestar', 'lodestar', 2)).toBe(1);
  });

  it('takes a word that begins otherwise and has another slip for another word', () => {
    expect(countSlips('podestaz', 'lodestar', 2)).toBeNull();
    expect(countSlips('lodestaz', 'lodestar', 2)).toBe(1);
    expect(countSlips('lodextaz', 'lodestar', 2)).toBe(2);
  });

  it('counts two letters that changed places as one', () => {
    expect(countSlips('oldestar', 'lodestar', 2)).toBe(1);
    expect(countSlips('lodesatr', 'lodestar', 1)).toBe(1);
  });
});
