import { expect, test } from 'vitest';
import { learningSuite } from '../../src/composition/learning-suite.ts';
import { suiteSchema } from '../../src/evaluate/suite/suite.ts';

const suiteOf = (given: Readonly<Record<string, unknown>> = {}) =>
  suiteSchema.parse({
    name: 'one',
    title: 'One',
    dataset: 'cases',
    knowledge: 'knowledge',
    primary: 'reply.fact-coverage',
    ...given,
  });

test('a suite that learns nothing stays as it is', () => {
  const suite = suiteOf({ baseline: 'base.json' });
  expect(learningSuite('one.yaml', suite, { baseline: 'other.json' })).toBe(suite);
});

test('a folder that is given takes the place of the own one and of the baseline', () => {
  expect(learningSuite('one.yaml', suiteOf({ learn: 'old' }), { learn: 'new' })).toEqual(
    suiteOf({ learn: 'new' }),
  );
  expect(learningSuite('one.yaml', suiteOf({ baseline: 'base.json' }), { learn: 'new' })).toEqual(
    suiteOf({ learn: 'new' }),
  );
});

test('a replay does not learn from a folder', () => {
  expect(() => learningSuite('one.yaml', suiteOf({ kind: 'replay' }), { learn: 'new' })).toThrow(
    'one.yaml: a replay learns from its own closed cases; --learn-from is for suites of kind drafts.',
  );
});

test('a baseline beside a folder to learn from is refused', () => {
  expect(() => learningSuite('one.yaml', suiteOf({ learn: 'own' }), { baseline: 'base.json' })).toThrow(
    'one.yaml: a run that learns is compared with itself before it learned; leave --baseline out.',
  );
});
