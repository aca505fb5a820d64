import { expect, test } from 'vitest';
import { loadCompositionRules } from '../../src/adapters/files/load-composition-rules.ts';
import { answerMaterial } from '../../src/compose/answer-material.ts';
import type { Passage } from '../../src/knowledge/passage.ts';
import { analyseWords } from '../../src/language/analyse-words.ts';
import { evidenceHitOf } from '../support/evidence-hit-of.ts';
import { projectFile } from '../support/project-file.ts';
import { questionOf } from '../support/question-of.ts';

const rules = await loadCompositionRules(projectFile('prompts/composition'));

const card = 'The charging card takes 5 to 7 working days by post.';
const tyres = 'Winter tyres are stored at the workshop for the season.';

const pair = (part: number, text: string): Partial<Passage> => ({
  kind: 'case',
  source: '00300001',
  part,
  question: `Question ${part}?`,
  text,
});

const whole = pair(0, `${card}\n\n${tyres}`);

const materialOf = (best: Partial<Passage>, ...siblings: readonly Partial<Passage>[]): string => {
  const text = 'Where are winter tyres stored, and when does the card arrive?';
  const worth = new Map(analyseWords(text, 'en').map((term) => [term, 1]));
  const found = { question: questionOf(1, text), worth, hits: [evidenceHitOf(best, 0.9, siblings)] };
  const options = { asked: 'en', reply: 'en', rules, threshold: 0.5, market: 'GB', model: '3' } as const;
  return answerMaterial(found, options)
    .map((material) => material.text)
    .join('\n---\n');
};

test('what a model is given of a case that was found whole and by its questions is said once', () => {
  expect(materialOf(pair(2, tyres), whole, pair(1, card))).toBe(`${card}\n${tyres}`);
});

test('of a case that was found by its questions alone a model is given these, in their order', () => {
  expect(materialOf(pair(2, tyres), pair(1, card))).toBe(`${card}\n\n${tyres}`);
});
