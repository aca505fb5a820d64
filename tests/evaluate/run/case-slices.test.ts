import { expect, test } from 'vitest';
import { caseSlices, sliceDimensions } from '../../../src/evaluate/run/case-slices.ts';
import { groupBySlice } from '../../../src/evaluate/run/group-by-slice.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { caseResultOf } from './case-result-of.ts';
import { goldOf, goldQuestionOf } from './made-draft-of.ts';

test('a case stands in the slices of what is known about it', () => {
  const gold = goldOf({
    careCase: careCaseOf('Hi', { market: 'SE', language: 'sv', model: '3', channel: 'chat' }),
    category: 'charging',
    tags: ['hard', 'multi', 'hard'],
    questions: [
      goldQuestionOf(0, [], { type: 'direct' }),
      goldQuestionOf(20, [], { type: 'problem' }),
      goldQuestionOf(40, [], { type: 'direct' }),
    ],
  });
  expect(caseSlices(gold)).toEqual({
    market: ['SE'],
    language: ['sv'],
    category: ['charging'],
    'question type': ['direct', 'problem'],
    tag: ['hard', 'multi'],
    channel: ['chat'],
    model: ['3'],
  });
  expect(Object.keys(caseSlices(gold))).toEqual([...sliceDimensions]);
});

test('what is not known is unknown, what is not there is in no slice', () => {
  expect(caseSlices(goldOf({ careCase: careCaseOf('Hi', { market: null, model: null }) }))).toEqual({
    market: ['unknown'],
    language: ['en'],
    category: ['unknown'],
    'question type': [],
    tag: [],
    channel: ['email'],
    model: ['unknown'],
  });
  expect(caseSlices(goldOf({ questions: [goldQuestionOf(0, [])] }))['question type']).toEqual(['unknown']);
});

test('slices come by dimension as asked for, largest first, and a case may stand in two', () => {
  const cases = [
    caseResultOf({ id: 'a', slices: { market: ['SE'], tag: ['x', 'y'], model: ['unknown'] } }),
    caseResultOf({ id: 'b', slices: { market: ['NO'], tag: ['y'], model: ['unknown'] } }),
    caseResultOf({ id: 'c', slices: { market: ['NO'], tag: [], model: ['unknown'] } }),
  ];
  const slices = groupBySlice(cases, ['tag', 'market', 'model', 'colour', 'tag']);
  expect(
    slices.map(({ dimension, name, cases: own }) => [dimension, name, ...own.map(({ id }) => id)]),
  ).toEqual([
    ['tag', 'y', 'a', 'b'],
    ['tag', 'x', 'a'],
    ['market', 'NO', 'b', 'c'],
    ['market', 'SE', 'a'],
  ]);
});
