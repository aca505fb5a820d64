import { expect, test } from 'vitest';
import { exportSummary } from '../../../../src/entry/cli/eval/export-summary.ts';
import type { LabelledLine } from '../../../../src/evaluate/export/labelled-line.ts';

const question = (answers: readonly string[]) => ({
  text: '',
  start: 0,
  end: 0,
  type: 'direct',
  answers,
  facts: [],
});

const lineOf = (questions?: readonly ReturnType<typeof question>[]) =>
  ({ gold: { ...(questions === undefined ? {} : { questions }) } }) as unknown as LabelledLine;

const nothing = { waiting: 0, beforeSince: 0, withoutTime: 0, sameCustomer: 0, draftGone: 0, named: 0 };

test('an export says what was written, what was left out and why', () => {
  const lines = exportSummary(
    {
      datasets: [
        { name: 'mine-before', about: '', cases: [lineOf([question(['KA-1']), question([])]), lineOf()] },
        { name: 'mine-after', about: '', cases: [lineOf([question(['KA-1'])])] },
      ],
      places: ['out/mine-before', 'out/mine-after'],
      leftOut: { waiting: 3, beforeSince: 1, withoutTime: 2, sameCustomer: 1, draftGone: 1, named: 2 },
      withoutAddress: 1,
    },
    { split: '2026-11-01', since: '2026-09-01' },
  );
  expect(lines).toEqual([
    'Wrote out/mine-before: 2 cases with 2 questions, 1 of them with sources that answer; 1 case has no questions marked, because none was found or the facts were called wrong.',
    'Wrote out/mine-after: 1 case with 1 question, 1 of them with sources that answer.',
    'Left out 3 cases that nobody has approved yet.',
    'Left out 1 case that came in before 2026-09-01.',
    'Left out 2 cases that do not say when they came in.',
    'Left out 1 case from 2026-11-01 on, because their customers had written before it.',
    'Left out 1 case whose approved draft was replaced by a later one.',
    'Left out 2 cases named by --without.',
    'Note: 1 case has no mail address, so nobody can tell whether a customer of theirs stands on both sides.',
  ]);
});

test('an export that leaves nothing out says no more than what it wrote', () => {
  const lines = exportSummary(
    {
      datasets: [{ name: 'mine', about: '', cases: [lineOf([])] }],
      places: ['out/mine'],
      leftOut: nothing,
      withoutAddress: 1,
    },
    { split: null, since: null },
  );
  expect(lines).toEqual(['Wrote out/mine: 1 case with 0 questions, 0 of them with sources that answer.']);
});
