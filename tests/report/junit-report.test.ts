import { expect, test } from 'vitest';
import { junitReport } from '../../src/report/junit-report.ts';
import { better, hostile, noCase, withoutBaseline, worse } from './support/evaluation-runs.ts';

const cases = (xml: string) =>
  [...xml.matchAll(/<testcase classname="([^"]*)" name="([^"]*)"/gu)].map(([, , name]) => name);
const failures = (xml: string) =>
  [...xml.matchAll(/<failure message="([^"]*)"/gu)].map(([, message]) => message);

test('there is a suite per group of metrics with a test per threshold and one for the baseline', () => {
  const xml = junitReport(better);
  expect([...xml.matchAll(/<testsuite name="([^"]*)"/gu)].map(([, name]) => name)).toEqual([
    'lodestar: The reply',
    'lodestar: Safety',
    'lodestar: Time',
  ]);
  expect(cases(xml)).toEqual([
    'coverage of the facts is at least 0.70',
    'coverage of the facts is not worse than the baseline',
    'replies that leak is at most 0.00',
    'time per case is at most 60 ms',
  ]);
  expect(failures(xml)).toEqual([]);
});

test('a failure carries its sentence', () => {
  expect(failures(junitReport(worse))).toEqual([
    'coverage of the facts is 0.65, not at least 0.70',
    worse.comparison?.sentence,
  ]);
});

test('a worse verdict that the gate let pass is skipped, not failed', () => {
  const xml = junitReport({ ...worse, thresholds: [], gate: { passed: true, reasons: [] } });
  expect(failures(xml)).toEqual([]);
  expect(xml).toContain('skipped="1"');
});

test('a gate that failed for another reason still has a failure', () => {
  const gate = { passed: false, reasons: ['The dataset is not the one of the baseline.'] };
  expect(failures(junitReport({ ...better, gate }))).toEqual(['The dataset is not the one of the baseline.']);
});

test('without a baseline nothing is compared, and a metric without a value fails', () => {
  expect(cases(junitReport(withoutBaseline))).toHaveLength(3);
  expect(failures(junitReport(noCase))).toEqual(['coverage of the facts: no case has a value']);
});

test('hostile strings stay text', () => {
  // What stands in a CDATA section is text by itself.
  const xml = junitReport(hostile(worse)).replace(/<!\[CDATA\[.*?\]\]>/gsu, '');
  expect(xml).not.toMatch(/<script|<img|[^\P{Cc}\n\t]|\ud800/u);
  expect(
    [...xml.matchAll(/<(\w+)/gu)]
      .map(([, tag]) => tag)
      .filter((tag) => !/^(?:testsuites?|testcase|failure|properties|property|system)$/u.test(tag ?? '')),
  ).toEqual([]);
});
