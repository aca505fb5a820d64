import { describe, expect, test } from 'vitest';
import { chooseCases } from '../../../src/evaluate/export/choose-cases.ts';
import { instantOf } from '../../../src/evaluate/export/split-by-time.ts';
import { approvedCaseOf } from './approved-case-of.ts';

const caseOf = (id: string, receivedAt: string | null, email: string | null) =>
  approvedCaseOf('Hello?', [], { careCase: { id, receivedAt, customer: { name: 'A', email } } });

const cases = [
  caseOf('c', '2026-11-03T08:00:00Z', 'anna@mail.example'),
  caseOf('a', '2026-10-02T08:00:00Z', 'Anna@Mail.example '),
  caseOf('e', null, 'eve@mail.example'),
  caseOf('b', '2026-10-02T08:00:00Z', 'ben@mail.example'),
  caseOf('d', '2026-11-01T00:00:00Z', 'dan@mail.example'),
  caseOf('f', '2026-11-04T08:00:00Z', 'ben+car@mail.example'),
  caseOf('g', '2026-10-31T23:59:59Z', null),
  caseOf('h', '2026-12-01T00:00:00Z', null),
];

const choose = (given: Partial<Parameters<typeof chooseCases>[1]> = {}) => {
  const choice = { name: 'mine', split: null, since: null, without: [], ...given };
  const { parts, leftOut } = chooseCases(cases, choice);
  const ids = parts.map((part) => [part.name, ...part.cases.map(({ careCase }) => careCase.id)]);
  return { ids, leftOut };
};

const none = { beforeSince: 0, withoutTime: 0, sameCustomer: 0, named: 0 };

describe('the cases of an export', () => {
  test('are all of them, in order of time and then of id', () => {
    expect(choose()).toEqual({ ids: [['mine', 'e', 'a', 'b', 'g', 'd', 'c', 'f', 'h']], leftOut: none });
  });

  test('are those since a day, and not those that are named', () => {
    expect(choose({ since: '2026-11-01', without: ['d', 'x'] })).toEqual({
      ids: [['mine', 'c', 'f', 'h']],
      leftOut: { ...none, beforeSince: 3, withoutTime: 1, named: 1 },
    });
  });

  test('do not depend on the order in which they are kept', () => {
    const choice = { name: 'mine', split: '2026-11-01', since: null, without: [] };
    expect(chooseCases(cases.toReversed(), choice)).toEqual(chooseCases(cases, choice));
  });
});

describe('a split', () => {
  test('goes by the time a case came in, midnight UTC, and has no customer on both sides', () => {
    expect(choose({ split: '2026-11-01' })).toEqual({
      ids: [
        ['mine-before', 'a', 'b', 'g'],
        ['mine-after', 'd', 'h'],
      ],
      leftOut: { ...none, withoutTime: 1, sameCustomer: 2 },
    });
  });

  test('does not count a customer whose earlier cases were left out', () => {
    const { ids } = choose({ split: '2026-11-01', without: ['a'] });
    expect(ids[1]).toContain('c');
  });

  test('that leaves one side empty is refused', () => {
    expect(() => choose({ split: '2026-01-01' })).toThrow(
      /leaves no case for mine-before; choose another day/u,
    );
    expect(() => choose({ split: '2027-01-01' })).toThrow(/leaves no case for mine-after/u);
  });
});

test.each([
  ['2026-11-01', '2026-11-01T00:00:00.000Z'],
  ['2026-11-01T10:00:00', '2026-11-01T10:00:00.000Z'],
  ['2026-11-01T10:00:00+02:00', '2026-11-01T08:00:00.000Z'],
  ['2026-11-01T10:00:00Z', '2026-11-01T10:00:00.000Z'],
])('the time %s is the same instant on every machine', (time, instant) => {
  expect(new Date(instantOf(time) ?? 0).toISOString()).toBe(instant);
});

test('what is no time is no instant', () => {
  expect(instantOf('yesterday')).toBeNull();
  expect(instantOf(null)).toBeNull();
});
