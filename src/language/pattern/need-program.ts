import { type GramSet, gramsOfLiteral, hasGram } from './gram-set.ts';
import type { TextNeeds } from './text-needs.ts';

/**
 * Needs as steps of three numbers: a gram to look for, the step to go on with where the text has it, and the one where it has not.
 * The last step is the first to take.
 */
export type NeedProgram = Int32Array;

const yes = -1;
const no = -2;
const stepLength = 3;

type Write = (gram: number, present: number, absent: number) => number;

/** Writes the steps that look for one of several literals; what they begin with alike is looked for once. */
const writeTrie = (
  literals: readonly (readonly number[])[],
  depth: number,
  [present, absent]: readonly [number, number],
  write: Write,
): number => {
  if (literals.some(({ length }) => length === depth)) return present;
  const groups = [...Map.groupBy(literals, (grams) => grams[depth] ?? 0)];
  return groups.reduceRight(
    (next, [gram, group]) => write(gram, writeTrie(group, depth + 1, [present, next], write), next),
    absent,
  );
};

const writeNeeds = (needs: TextNeeds, present: number, absent: number, write: Write): number => {
  if (needs.type === 'nothing') return present;
  if (needs.type === 'literal')
    return writeTrie([gramsOfLiteral(needs.literal)], 0, [present, absent], write);
  if (needs.type === 'all')
    return needs.of.reduceRight((next, need) => writeNeeds(need, next, absent, write), present);
  const literals = needs.of.flatMap((need) =>
    need.type === 'literal' ? [gramsOfLiteral(need.literal)] : [],
  );
  const others = needs.of.filter(({ type }) => type !== 'literal');
  const last = others.reduceRight((next, need) => writeNeeds(need, present, next, write), absent);
  return literals.length === 0 ? last : writeTrie(literals, 0, [present, last], write);
};

/** Writes needs as a program; null where nothing is needed. */
export const programOf = (needs: TextNeeds): NeedProgram | null => {
  const steps: number[] = [];
  const first = writeNeeds(needs, yes, no, (gram, present, absent) => {
    steps.push(gram, present, absent);
    return steps.length - stepLength;
  });
  if (first === yes) return null;
  return Int32Array.from(first === no ? [0, no, no] : steps);
};

/** Tells whether a text with such grams may hold what a program looks for; wrong only where it says that it may. */
export const mayHold = (grams: GramSet, program: NeedProgram | null): boolean => {
  if (program === null) return true;
  let at = program.length - stepLength;
  while (at >= 0) at = program[at + (hasGram(grams, program[at] ?? 0) ? 1 : 2)] ?? yes;
  return at === yes;
};
