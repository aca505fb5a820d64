import type { Clause } from './clause.ts';
import type { CompiledRule } from './compile-rules.ts';

/** Rules look at the start of a clause only, so that one endless clause costs no more than a long one. Default 400 units. */
const horizon = 400;

const fitsPlace = ({ at }: CompiledRule, clause: Clause): boolean =>
  at === null || clause.isFirst || (at === 'follow' && clause.followsQuestion);

const appliesTo = (rule: CompiledRule, clause: Clause): boolean =>
  (rule.when === null || (rule.when === 'marked') === clause.isMarked) && fitsPlace(rule, clause);

const seenOf = ({ text }: Clause): string => (text.length > horizon ? text.slice(0, horizon) : text);

/** Tells whether any of the rules applies to a clause and matches anywhere in it. */
export const matchesRule = (rules: readonly CompiledRule[], clause: Clause): boolean => {
  const seen = seenOf(clause);
  return rules.some((rule) => appliesTo(rule, clause) && rule.pattern.test(seen));
};

/** Gives how many units at the start of a clause the first fitting rule matches; 0 when none does. */
export const matchAtStart = (rules: readonly CompiledRule[], clause: Clause): number => {
  const seen = seenOf(clause);
  for (const rule of rules) {
    const length = appliesTo(rule, clause) ? (rule.atStart.exec(seen)?.[0].length ?? 0) : 0;
    if (length > 0) return length;
  }
  return 0;
};
