import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseResult } from '../../../src/evaluate/run/case-result.ts';
import { compareRuns } from '../../../src/evaluate/run/compare-runs.ts';
import { fixNext } from '../../../src/evaluate/run/fix-next.ts';
import { learningCurve } from '../../../src/evaluate/run/learning-curve.ts';
import { metricDefinitions, notComparable } from '../../../src/evaluate/run/metric-definitions.ts';
import { type RunSummaryInput, summariseRun } from '../../../src/evaluate/run/summarise-run.ts';
import { otherRandom } from '../simulated-sample.ts';
import { caseResultOf, resultQuestionOf } from './case-result-of.ts';

const suite: RunSummaryInput['suite'] = {
  primary: 'reply.fact-coverage',
  slices: ['market', 'language', 'category', 'tag', 'channel'],
  thresholds: { 'reply.supported': { atLeast: 0.5 }, 'safety.leaks': { atMost: 0 } },
  notWorseThanBaseline: true,
  seed: 1,
};

const dataset = { name: 'made-up', version: '1', checksum: 'a' };

const topics = [
  'tow bar',
  'charging card',
  'winter tyres',
  'software update',
  'number plates',
  'delivery day',
];

/** Makes results in which every metric, slice and kind of proposal occurs. */
const resultsOf = (count: number, seed: number): readonly CaseResult[] => {
  const next = otherRandom(seed);
  const pick = (most: number): number => Math.floor(next() * most);
  const counts = () => ({ hit: pick(3), extra: pick(2), missed: pick(2) });
  return Array.from({ length: count }, (_, at) =>
    caseResultOf({
      id: `c${at}`,
      slices: {
        market: [`m${at % 27}`],
        language: [`l${at % 6}`],
        category: [`k${at % 12}`],
        tag: [`t${at % 8}`, 'all'],
        channel: [`h${at % 6}`],
      },
      scores: Object.fromEntries(
        metricDefinitions.map(({ name, unit }) => {
          const value = unit === 'milliseconds' ? pick(200) : pick(5) / 4;
          return [name, notComparable.has(name) || next() < 0.1 ? null : value];
        }),
      ),
      questions: [
        resultQuestionOf(`Where is the ${topics[pick(6)]}?`, { right: [] }),
        resultQuestionOf(`When does the ${topics[pick(6)]} come?`, {
          state: 'answered',
          cited: [`KA-${pick(9)}`],
          right: ['KA-1'],
        }),
      ],
      receivedAt: new Date(Date.UTC(2026, 10, 21) + pick(1_000) * 3_600_000).toISOString(),
      toneFindings: [{ rule: `rule-${pick(7)}`, severity: 'warning', text: topics[pick(6)] ?? '' }],
      tally: {
        dissection: counts(),
        dissectionByMeaning: counts(),
        noAnswer: counts(),
        tone: { ours: 1 + pick(41) / 10, people: 1 + pick(5) },
      },
    }),
  );
};

const earlier = resultsOf(60, 1);
const later = resultsOf(60, 2);

const everythingOf = (before: readonly CaseResult[], after: readonly CaseResult[]) => {
  const comparison = compareRuns({
    suite,
    present: { dataset, cases: after },
    baseline: { file: 'b.json', dataset, system: {}, startedAt: '', cases: before },
  });
  return {
    comparison,
    ...summariseRun({ suite, cases: after, comparison }),
    curve: learningCurve(after, suite.primary),
    fixNext: fixNext({ cases: after, threshold: 0.45 }),
  };
};

test('the order of the cases changes nothing', () => {
  const expected = everythingOf(earlier, later);
  expect(expected.fixNext.map(({ kind }) => kind)).toContain('unanswered-questions');
  expect(expected.curve?.points).toHaveLength(5);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...earlier], { minLength: earlier.length }),
      fc.shuffledSubarray([...later], { minLength: later.length }),
      (before, after) => {
        expect(everythingOf(before, after)).toEqual(expected);
      },
    ),
    { numRuns: 5 },
  );
});

const secondsOf = (work: () => void): number => {
  const started = process.cpuUsage();
  work();
  return process.cpuUsage(started).user / 1e6;
};

// Time of the processor, and a second try where the first is too slow: other work on the machine must not decide.
test('a thousand cases by all metrics and sixty slices are summarised in less than two seconds, and compared as fast', () => {
  const [before, after] = [resultsOf(1_000, 3), resultsOf(1_000, 4)];
  const summarise = (): void => {
    expect(summariseRun({ suite, cases: after }).slices).toHaveLength(60);
  };
  const compare = (): void => {
    const present = { dataset, cases: after };
    const baseline = { file: 'b.json', dataset, system: {}, startedAt: '', cases: before };
    expect(compareRuns({ suite, present, baseline }).slices).toHaveLength(60);
  };
  for (const work of [summarise, compare]) {
    const first = secondsOf(work);
    expect(first < 2 ? first : secondsOf(work)).toBeLessThan(2);
  }
});
