import { CopilotError } from '../../fault/copilot-error.ts';
import type { ApprovedCase } from './approved-case.ts';
import { instantOf, splitByTime } from './split-by-time.ts';

/** Which approved cases are wanted, and how they are split. */
export type CaseChoice = {
  /** Name of the dataset; with a split '-before' and '-after' are added. */
  readonly name: string;
  /** Day or ISO 8601 time, UTC where it names no zone: what came in before stands apart from the rest. Null for one dataset. */
  readonly split: string | null;
  /** Day or ISO 8601 time from which on cases are taken, by when they came in; null for all. */
  readonly since: string | null;
  /** Ids of cases to leave out. */
  readonly without: readonly string[];
};

/** The cases of one dataset, in order of time. */
export type ChosenCases = {
  readonly name: string;
  /** Which cases they are, one sentence. */
  readonly about: string;
  readonly cases: readonly ApprovedCase[];
};

export type ChosenParts = {
  readonly parts: readonly ChosenCases[];
  /** Cases that are in no part, by the reason. */
  readonly leftOut: {
    readonly beforeSince: number;
    /** Needs a time for `split` or `since` and has none. */
    readonly withoutTime: number;
    /** Later cases of a customer who stands on the other side of the split. */
    readonly sameCustomer: number;
    readonly named: number;
  };
};

const receivedAt = ({ careCase }: ApprovedCase): number | null => instantOf(careCase.receivedAt);

const byTimeThenId = (one: ApprovedCase, other: ApprovedCase): number =>
  (receivedAt(one) ?? 0) - (receivedAt(other) ?? 0) || (one.careCase.id < other.careCase.id ? -1 : 1);

const timed = (approved: ApprovedCase) => ({
  approved,
  receivedAt: approved.careCase.receivedAt,
  email: approved.careCase.customer.email,
});

/**
 * Chooses the cases of one dataset, or with a split of two, the same ones in the same order every time. Throws CopilotError
 * 'input-invalid' when a side of the split would be empty.
 */
export const chooseCases = (approved: readonly ApprovedCase[], choice: CaseChoice): ChosenParts => {
  const { name, split } = choice;
  const since = instantOf(choice.since);
  const at = instantOf(split);
  const unnamed = approved.filter(({ careCase }) => !choice.without.includes(careCase.id));
  const needsTime = since !== null || at !== null;
  const withTime = needsTime ? unnamed.filter((one) => receivedAt(one) !== null) : unnamed;
  const taken = withTime
    .filter((one) => since === null || (receivedAt(one) ?? 0) >= since)
    .toSorted(byTimeThenId);
  const leftOut = {
    beforeSince: withTime.length - taken.length,
    withoutTime: unnamed.length - withTime.length,
    sameCustomer: 0,
    named: approved.length - unnamed.length,
  };
  const about = 'Cases that advisors have approved';
  if (at === null) return { parts: [{ name, about: `${about}.`, cases: taken }], leftOut };
  const { before, after, sameCustomer } = splitByTime(taken.map(timed), at);
  const parts = [
    {
      name: `${name}-before`,
      about: `${about}, of those that came in before ${split}.`,
      cases: before.map((one) => one.approved),
    },
    {
      name: `${name}-after`,
      about: `${about}, of those that came in from ${split} on; no customer of ${name}-before is among them.`,
      cases: after.map((one) => one.approved),
    },
  ];
  const empty = taken.length === 0 ? undefined : parts.find(({ cases }) => cases.length === 0);
  if (empty !== undefined) {
    throw new CopilotError(
      'input-invalid',
      `The split at ${split} leaves no case for ${empty.name}; choose another day.`,
    );
  }
  return { parts, leftOut: { ...leftOut, sameCustomer: sameCustomer.length } };
};
