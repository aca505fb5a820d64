import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const restatement = ruleOf({ extends: 'restatement' });
const reply = (body: string): string => `Hi Anna,\n\n${body}\n\nKind regards\nMaya`;

describe('restatement', () => {
  it('finds a sentence whose words were said before, in whatever form', () => {
    const text = reply(
      'The card was posted to your address on Monday. It is free. On Monday your card was posted to the address.',
    );
    expect(foundBy(restatement, text).map(([words]) => words)).toEqual([
      'On Monday your card was posted to the address.',
    ]);
  });

  it('lets short sentences and new ones be', () => {
    expect(
      restatement(reply('The card is here. The card is blue. You can open the car with the key in the app.')),
    ).toEqual([]);
  });

  it('costs more where more words are said again, up to three times', () => {
    const weightOf = (words: number): number | undefined => {
      const sentence = `${Array.from({ length: words }, (_, at) => `ab${String.fromCharCode(97 + at)}x`).join(' ')}.`;
      return restatement(reply(`${sentence} ${sentence}`))[0]?.weight;
    };
    expect([6, 12, 18, 26].map(weightOf)).toEqual([1, 1, 1.5, 26 / 12]);
  });

  it('bounds the work on a huge text', () => {
    const started = performance.now();
    restatement(reply('The card was posted to your address on Monday morning. '.repeat(2_000)));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
