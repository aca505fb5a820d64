import { expect, test } from 'vitest';
import { makeVisibleTime } from '../../src/panel/grading/visible-time.ts';

const clockAt = () => {
  const time = { ms: 0 };
  return { time, clock: makeVisibleTime(() => time.ms) };
};

test('counts only while in sight', () => {
  const { time, clock } = clockAt();
  time.ms = 5_000;
  expect(clock.seconds()).toBe(0);
  clock.show();
  time.ms = 7_000;
  clock.hide();
  time.ms = 60_000;
  expect(clock.seconds()).toBe(2);
  clock.show();
  time.ms = 61_500;
  expect(clock.seconds()).toBe(3.5);
});

test('being shown or hidden twice changes nothing', () => {
  const { time, clock } = clockAt();
  clock.show();
  time.ms = 1_000;
  clock.show();
  time.ms = 2_000;
  clock.hide();
  clock.hide();
  expect(clock.seconds()).toBe(2);
});

test('starts from zero for the next task and goes on running if it was in sight', () => {
  const { time, clock } = clockAt();
  clock.show();
  time.ms = 9_000;
  clock.restart();
  time.ms = 10_000;
  expect(clock.seconds()).toBe(1);
  clock.hide();
  clock.restart();
  time.ms = 20_000;
  expect(clock.seconds()).toBe(0);
});
