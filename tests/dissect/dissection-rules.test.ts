import { describe, expect, it } from 'vitest';
import { dissectionRulesSchema } from '../../src/dissect/dissection-rules.ts';
import { shippedSheets } from './ship-rules.ts';

const [sheet] = shippedSheets;
const rule = { id: 'own', pattern: '^what\\b', examples: { good: ['what now'] } };

describe('dissectionRulesSchema', () => {
  it('takes a sheet that ships', () => {
    expect(dissectionRulesSchema.safeParse(sheet).success).toBe(true);
  });

  it.each([
    [
      'a pattern that can run for ever',
      { openings: [{ ...rule, pattern: '(?:a+)+$' }] },
      'openings.0.pattern',
    ],
    ['a list nobody wrote', { vetoes: [{ ...rule, pattern: '{nobody}' }] }, 'vetoes.0.pattern'],
    ['a topic that is no pattern', { topics: { card: ['(card'] } }, 'topics.card'],
    [
      'a rule without an example',
      { openings: [{ ...rule, examples: { good: [] } }] },
      'openings.0.examples.good',
    ],
    ['a key it does not know', { openings: [{ ...rule, patern: 'x' }] }, 'openings.0'],
    ['a conjunction that is a pattern', { conjunctions: ['and|or'] }, 'conjunctions.0'],
  ])('refuses %s and says where', (_, change, path) => {
    const parsed = dissectionRulesSchema.safeParse({ ...sheet, ...change });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});
