import { describe, expect, test } from 'vitest';
import { answersOfOptions, missingOptions } from '../../../../src/entry/cli/eval/suite-options.ts';
import { suiteChoicesOf } from './suite-choices-of.ts';

const choices = suiteChoicesOf();

describe('options', () => {
  test('answer what they name and leave the rest open', () => {
    expect(answersOfOptions({}, choices)).toEqual({});
    expect(
      answersOfOptions(
        {
          dataset: 'a',
          kind: 'replay',
          primary: 'reply.chrf',
          threshold: ['reply.fact-coverage>=0.6', 'safety.leaks <= 900'],
          allowWorse: true,
        },
        choices,
      ),
    ).toEqual({
      dataset: 'a',
      kind: 'replay',
      primary: 'reply.chrf',
      thresholds: { 'reply.fact-coverage': { atLeast: 0.6 }, 'safety.leaks': { atMost: 900 } },
      notWorseThanBaseline: false,
    });
  });

  test('take the bounds of the first run, and what is named over them', () => {
    const given = { dataset: 'eval/datasets/incoming', primary: 'reply.chrf', suggestThresholds: true };
    expect(answersOfOptions({ ...given, threshold: ['safety.leaks<=0'] }, choices).thresholds).toEqual({
      'reply.fact-coverage': { atLeast: 0.61 },
      'safety.leaks': { atMost: 0 },
    });
    expect(() => answersOfOptions({ ...given, dataset: 'exports/mine-after' }, choices)).toThrow(
      /needs a saved run on this dataset/u,
    );
  });

  test.each([
    [{ primary: 'reply.fact-coverag' }, /no metric reply\.fact-coverag; did you mean reply\.fact-coverage/u],
    [{ metrics: ['reply.crf'] }, /did you mean reply\.chrf/u],
    [{ threshold: ['reply.chrf=0.5'] }, /threshold reply\.chrf=0\.5 is not understood; write NAME>=0\.6/u],
    [{ threshold: ['chrf>=0.5'] }, /no metric chrf/u],
    [{ primary: 'tone.agreement' }, /cannot be compared by tone\.agreement/u],
    [{ slices: ['markets'] }, /no slice markets; there are market, language/u],
    [{ name: 'My suite' }, /--name My suite: Use lower-case/u],
  ])('that say %j are refused in words', (options, message) => {
    expect(() => answersOfOptions(options, choices)).toThrow(message);
  });
});

describe('what is missing where nobody can be asked', () => {
  test('is said in one sentence, with what there is', () => {
    expect(missingOptions({}, choices)).toBe(
      'There is no terminal to ask in, so give --dataset DIR (eval/datasets/incoming, exports/mine-after), --knowledge DIR (fixtures) and --primary METRIC (dissection.f1, dissection.precision, dissection.recall, …).',
    );
    expect(missingOptions({ dataset: 'a', primary: 'reply.chrf' }, suiteChoicesOf({ knowledge: [] }))).toBe(
      'There is no terminal to ask in, so give --knowledge DIR.',
    );
  });

  test('is nothing when the three that cannot be guessed are there', () => {
    expect(missingOptions({ dataset: 'a', knowledge: 'b', primary: 'reply.chrf' }, choices)).toBeNull();
  });
});
