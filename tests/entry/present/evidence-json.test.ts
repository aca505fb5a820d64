import { expect, test } from 'vitest';
import { hitJson, passageDocumentJson } from '../../../src/entry/present/evidence-json.ts';
import { casePassages } from '../../../src/knowledge/case-passages.ts';
import type { Passage } from '../../../src/knowledge/passage.ts';
import { mining, twoQuestions } from '../../support/many-questions.ts';
import { passageOf } from '../../support/passage-of.ts';

const document = casePassages(twoQuestions(), mining);

const at = (part: number): Passage => {
  const found = document.find((passage) => passage.part === part);
  if (found === undefined) throw new Error(`The case has no part ${part}.`);
  return found;
};

test('a source that was mined from a case names the case and the question that it answered', () => {
  expect(hitJson({ passage: at(1), score: 0.9, reason: '' })).toMatchObject({
    source: '00300001',
    title: 'Card and tyres: When does the charging card arrive?',
    passage: 'The charging card takes 5 to 7 working days by post.',
    url: '/cases/00300001',
  });
});

test('a mined source opens with its question and answer, and below them the whole case', () => {
  const { title, source, sections } = passageDocumentJson({ passage: at(2), document });
  expect({ title, source }).toEqual({ title: 'Card and tyres', source: '00300001' });
  expect(sections.map(({ heading, cited }) => [heading, cited])).toEqual([
    ['Question', false],
    ['Answer', true],
    ['All that was asked', false],
    ['All that was answered', false],
  ]);
  expect(sections[1]?.text).toBe(at(2).text);
  expect(sections[3]?.text).toBe(at(0).text);
});

test('a whole case opens as its question and its answer, without the pairs that say the same again', () => {
  const { sections } = passageDocumentJson({ passage: at(0), document });
  expect(sections).toEqual([
    { heading: 'Question', text: at(0).question, cited: false },
    { heading: 'Answer', text: at(0).text, cited: true },
  ]);
});

test('an article opens as all of its sections, with the found one marked', () => {
  const parts = [0, 1].map((part) => passageOf({ part, heading: `Section ${part}` }));
  const { sections } = passageDocumentJson({ passage: passageOf({ part: 1 }), document: parts });
  expect(sections.map(({ heading, cited }) => [heading, cited])).toEqual([
    ['Section 0', false],
    ['Section 1', true],
  ]);
});
