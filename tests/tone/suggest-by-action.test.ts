import { describe, expect, it } from 'vitest';
import { matchCapitals } from '../../src/tone/match-capitals.ts';
import { suggestByAction } from '../../src/tone/suggest-by-action.ts';

describe('suggestByAction', () => {
  it.each([
    ['remove', [], 'very', ''],
    ['replace', ['address'], 'URL', 'address'],
    ['replace', [], 'URL', null],
    ['edit', ['trim', ' '], ' — ', '—'],
    ['edit', ['trim_left', '0'], '007', '7'],
    ['edit', ['trim_right', '(s)'], 'car(s)', 'car'],
    ['edit', ['remove', '.?!'], 'Title.', 'Title'],
    ['edit', ['truncate', ' '], 'the the', 'the'],
    ['edit', ['split', ' ', '1'], 'one two', 'two'],
    ['edit', ['split', ' ', '7'], 'one two', null],
    ['edit', ['regex', '-', '–'], '-1', null],
    ['convert', ['simple'], 'x', null],
  ] as const)('makes by %s %j of %j: %j', (name, params, observed, suggestion) => {
    expect(suggestByAction({ name, params: [...params] }, observed)).toBe(suggestion);
  });

  it('suggests nothing without an action', () => {
    expect(suggestByAction(undefined, 'x')).toBeNull();
  });
});

describe('matchCapitals', () => {
  it.each([
    ['Prior', 'before', 'Before'],
    ['prior', 'before', 'before'],
    ['Ärende', 'över', 'Över'],
    ['Id', 'Lodestar ID', 'Lodestar ID'],
    ['x', 'Sie', 'Sie'],
    ['Please', '', ''],
  ])('writes for %s, replaced by %s: %s', (observed, replacement, suggestion) => {
    expect(matchCapitals(observed, replacement)).toBe(suggestion);
  });
});
