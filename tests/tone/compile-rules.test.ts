import { describe, expect, it } from 'vitest';
import { compileRules, type RuleSource } from '../../src/tone/compile-rules.ts';
import { conventionsOf, voice } from './one-rule.ts';

const surroundings = { conventions: conventionsOf(), voice };
const sourceOf = (name: string, data: unknown, layer = 'en'): RuleSource => ({
  name,
  layer,
  file: `${layer}/${name}.yml`,
  data,
  lineOf: (path) => 10 + path.length,
});
const sound = { extends: 'existence', message: "'%s'", tokens: ['kindly'] };

describe('compileRules', () => {
  it('keeps where a rule came from, with the level of Vale and the dimension of its kind by default', () => {
    const { rules } = compileRules([sourceOf('kindly', sound)], surroundings);
    expect(rules).toMatchObject([
      {
        name: 'kindly',
        kind: 'existence',
        layer: 'en',
        file: 'en/kindly.yml',
        line: 10,
        severity: 'warning',
        dimension: 'clear',
      },
    ]);
  });

  it('lets a lower layer replace a rule by its name', () => {
    const own = { ...sound, level: 'error' };
    const { rules } = compileRules(
      [sourceOf('kindly', sound), sourceOf('kindly', own, 'en-GB')],
      surroundings,
    );
    expect(rules).toMatchObject([{ layer: 'en-GB', severity: 'error' }]);
  });

  it.each([
    ['no kind', { message: 'x' }, 'must say which kind it extends', 11],
    ['a text', 'rule', 'must say which kind it extends', 11],
    [
      'an unknown kind',
      { extends: 'script', message: 'x' },
      '"script" are not supported; known kinds are existence',
      11,
    ],
    ['an unknown key', { ...sound, sugestion: 'x' }, 'unknown key "sugestion"', 10],
    ['no message', { extends: 'existence', tokens: ['x'] }, '"message"', 11],
    ['a wrong level', { ...sound, level: 'fatal' }, '"level"', 11],
    ['a scope it does not know', { ...sound, scope: 'table' }, '"scope"', 11],
    ['a token that is no text', { ...sound, tokens: [{}] }, '"tokens.0"', 12],
    ['a pattern that could run away', { ...sound, tokens: ['ok', '(a+)+b'] }, '"(a+)+b" is refused', 12],
    ['a pattern that cannot be read', { ...sound, tokens: ['a('] }, 'not closed', 12],
  ])(
    'tells file, line and reason of a rule with %s, and compiles the others',
    (_what, data, reason, line) => {
      const { rules, problems } = compileRules(
        [sourceOf('first', sound), sourceOf('broken', data), sourceOf('last', sound)],
        surroundings,
      );
      expect(rules.map(({ name }) => name)).toEqual(['first', 'last']);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        code: 'configuration-invalid',
        details: { file: 'en/broken.yml', line },
      });
      expect(problems[0]?.message).toContain(`en/broken.yml:${line}: rule broken: `);
      expect(problems[0]?.message).toContain(reason);
    },
  );
});
