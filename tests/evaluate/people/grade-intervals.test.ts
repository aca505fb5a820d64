import { expect, test } from 'vitest';
import { gradeInterval, shareInterval } from '../../../src/evaluate/people/grade-intervals.ts';
import { twoWayError } from '../../../src/evaluate/people/two-way-error.ts';
import { seededRandom } from '../../../src/evaluate/statistics/seeded-random.ts';
import { wilsonInterval } from '../../../src/evaluate/statistics/wilson-interval.ts';

const value = (given: number, grader: string, task: string) => ({ value: given, grader, task });

test('the error is that of two-way clusters, worked out by hand', () => {
  // Mean 2.5; deviations a: -1.5 -0.5, b: +0.5 +1.5. By grader: 2 (4 + 4) / 16 = 1; by task: 2 (1 + 1) / 16 = 1/4;
  // each alone: 4/3 (2.25 + 0.25 + 0.25 + 2.25) / 16 = 5/12. Sum 1 + 1/4 - 5/12 = 5/6, below that by grader.
  const values = [value(1, 'a', '1'), value(2, 'a', '2'), value(3, 'b', '1'), value(4, 'b', '2')];
  const found = twoWayError(values);
  expect(found.value).toBe(2.5);
  expect(found.error).toBeCloseTo(1, 12);
  expect(found.degrees).toBe(1);
});

test('one person alone leaves the interval open, however much they graded', () => {
  const values = Array.from({ length: 50 }, (_, at) => value(5, 'a', `${at}`));
  expect(gradeInterval(values)).toEqual({ value: 5, low: 1, high: 5 });
  expect(shareInterval(values.map((one) => ({ ...one, value: 1 })))).toEqual({ value: 1, low: 0, high: 1 });
  expect(gradeInterval([])).toBeNull();
  expect(shareInterval([])).toBeNull();
});

test('many people with one answer each come close to Wilson’s interval of independent answers', () => {
  const values = Array.from({ length: 400 }, (_, at) => value(at % 4 === 0 ? 0 : 1, `g${at}`, `t${at}`));
  const [found, plain] = [shareInterval(values), wilsonInterval(300, 400)];
  expect(found?.low).toBeCloseTo(plain.low, 2);
  expect(found?.high).toBeCloseTo(plain.high, 2);
});

const gauss = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Grades of 8 people, lenient and strict ones, about 60 cases, easy and hard ones, two people each. */
const simulated = (random: () => number, spread: number) => {
  const people = Array.from({ length: 8 }, () => gauss(random) * spread);
  return Array.from({ length: 60 }, (_, task) => {
    const ease = gauss(random) * 0.5;
    return [0, 1].map((turn) => {
      const grader = (task * 2 + turn + Math.floor(task / 8)) % 8;
      return value(3 + (people[grader] ?? 0) + ease + gauss(random) * 0.4, `${grader}`, `${task}`);
    });
  }).flat();
};

test.each([0.3, 0.6])(
  'the interval holds the true mean in 93 to 99 % of 1,000 samples when people differ by %d',
  (spread) => {
    const random = seededRandom(11);
    let held = 0;
    for (let run = 0; run < 1_000; run += 1) {
      const interval = gradeInterval(simulated(random, spread));
      if (interval !== null && interval.low <= 3 && 3 <= interval.high) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(930);
    expect(held).toBeLessThanOrEqual(990);
  },
);
