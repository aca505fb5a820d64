import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { completeAnswers, type SuiteAnswers } from '../../../../src/entry/cli/eval/suite-answers.ts';
import { suiteYaml } from '../../../../src/entry/cli/eval/suite-yaml.ts';
import { metricDefinitions } from '../../../../src/evaluate/run/metric-definitions.ts';
import { suiteSchema } from '../../../../src/evaluate/suite/suite.ts';

const answersOf = (given: Partial<SuiteAnswers> = {}): SuiteAnswers =>
  completeAnswers({
    dataset: 'eval/datasets/incoming',
    knowledge: 'fixtures',
    primary: 'reply.fact-coverage',
    ...given,
  });

const yamlOf = (given: Partial<SuiteAnswers> = {}, file = 'eval/suites/mine.yaml'): string =>
  suiteYaml(answersOf(given), file, metricDefinitions);

describe('the file of a suite', () => {
  test('says what was answered, with paths from its own folder', () => {
    const suite = suiteSchema.parse(
      parse(
        yamlOf({
          title: 'Is "it": #better?\nReally',
          kind: 'replay',
          metrics: ['reply.fact-coverage', 'safety.leaks'],
          slices: ['market'],
          thresholds: { 'reply.fact-coverage': { atLeast: 0.61 }, 'safety.leaks': { atMost: 0 } },
          baseline: 'eval/baselines/lodestar.json',
          notWorseThanBaseline: false,
        }),
      ),
    );
    expect(suite).toEqual({
      name: 'is-it-better-really',
      title: 'Is "it": #better?\nReally',
      kind: 'replay',
      dataset: '../datasets/incoming',
      knowledge: '../../fixtures',
      primary: 'reply.fact-coverage',
      metrics: ['reply.fact-coverage', 'safety.leaks'],
      slices: ['market'],
      thresholds: { 'reply.fact-coverage': { atLeast: 0.61 }, 'safety.leaks': { atMost: 0 } },
      baseline: '../baselines/lodestar.json',
      notWorseThanBaseline: false,
      only: {},
      system: {},
      seed: 1,
    });
  });

  test('is accepted where little was answered, too', () => {
    const suite = suiteSchema.parse(parse(yamlOf({ slices: [] })));
    expect(suite).toMatchObject({ kind: 'drafts', slices: [], thresholds: {}, notWorseThanBaseline: true });
    expect(suite.metrics).toBeUndefined();
    expect(suite.baseline).toBeUndefined();
  });

  test('has a comment above every key and shows the keys that are not set as comments', () => {
    const text = yamlOf({ thresholds: { 'reply.fact-coverage': { atLeast: 0.61 } } });
    const lines = text.split('\n');
    for (const [at, line] of lines.entries())
      if (/^\S+:/u.test(line) && !line.startsWith('#')) expect(lines[at - 1], line).toMatch(/^#/u);
    for (const key of ['metrics', 'baseline', 'notWorseThanBaseline', 'only', 'limit', 'system'])
      expect(text).toMatch(new RegExp(`^# ${key}:`, 'mu'));
    expect(text).toContain(
      '  # coverage of the facts: at least 0.61\n  reply.fact-coverage: { atLeast: 0.61 }',
    );
    expect(text).toContain('# Run it with: cair eval eval/suites/mine.yaml');
  });

  test('is accepted with every commented key but the examples of places taken in', () => {
    const text = yamlOf().replaceAll(
      /^# (?=(?:metrics|thresholds|only|limit|system|notWorse\w+):|\s)/gmu,
      '',
    );
    const suite = suiteSchema.parse(parse(text));
    expect(suite.thresholds).toEqual({ 'reply.fact-coverage': { atLeast: 0.5 } });
    expect(suite.only).toEqual({ language: ['sv', 'nb'] });
    expect(suite.limit).toBe(100);
  });

  test('names a dataset beside it, and one that was named from the root', () => {
    const folder = join('/', 'data', 'mine');
    expect(suiteSchema.parse(parse(yamlOf({ dataset: 'suites' }, 'mine.yaml'))).dataset).toBe('suites');
    expect(suiteSchema.parse(parse(yamlOf({ dataset: folder }))).dataset).toBe(folder);
    expect(suiteSchema.parse(parse(yamlOf({ knowledge: 'eval/suites' }))).knowledge).toBe('.');
  });
});
