/** What a split needs to know about a case. */
export type TimedCase = {
  /** ISO 8601, or null when unknown. */
  readonly receivedAt: string | null;
  /** Mail address as the source gives it, or null when unknown. */
  readonly email: string | null;
};

/** The cases of both sides in the order given, and those that stand on none. */
export type TimeSplit<Case> = {
  readonly before: readonly Case[];
  readonly after: readonly Case[];
  /** Later cases of a customer who had written before. */
  readonly sameCustomer: readonly Case[];
  /** Cases that do not say when they came in. */
  readonly withoutTime: readonly Case[];
};

/** Gives milliseconds since 1970 of an ISO 8601 time, read as UTC where it names no zone; null for none. */
export const instantOf = (time: string | null): number | null => {
  if (time === null) return null;
  const hasZone = !time.includes('T') || /(?:Z|[+-]\d{2}:?\d{2})$/iu.test(time);
  const instant = Date.parse(hasZone ? time : `${time}Z`);
  return Number.isNaN(instant) ? null : instant;
};

/** One person's address in one writing: small letters, without what stands behind a plus ('anna+car@…'). */
const addressKey = (email: string): string =>
  email
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*(?=@)/u, '');

/**
 * Splits cases by the time they came in: before the instant, and from it on. No customer stands on both sides: a case from
 * the instant on whose customer has one before it is left out. Cases without an address cannot be told apart.
 */
export const splitByTime = <Case extends TimedCase>(cases: readonly Case[], at: number): TimeSplit<Case> => {
  const before: Case[] = [];
  const later: Case[] = [];
  const withoutTime: Case[] = [];
  for (const one of cases) {
    const instant = instantOf(one.receivedAt);
    if (instant === null) withoutTime.push(one);
    else (instant < at ? before : later).push(one);
  }
  const known = new Set(before.flatMap(({ email }) => (email === null ? [] : [addressKey(email)])));
  const isKnown = ({ email }: Case): boolean => email !== null && known.has(addressKey(email));
  return {
    before,
    after: later.filter((one) => !isKnown(one)),
    sameCustomer: later.filter(isKnown),
    withoutTime,
  };
};
