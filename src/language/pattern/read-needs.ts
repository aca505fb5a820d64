import { classSymbols, isWordClass } from './class-symbols.ts';
import { gap, isMark } from './folded-symbols.ts';
import type { PatternNode, PatternRepeat, PatternSequence } from './pattern-node.ts';
import { needAll, needAny, needLiteral, nothing, type TextNeeds } from './text-needs.ts';

/**
 * What is known of the text that a part of a pattern takes: all strings of symbols that it can be, or null where they are not
 * few, and what the whole text must hold besides.
 */
type Taken = { readonly strings: readonly string[] | null; readonly needs: TextNeeds };

/** More strings are taken apart into what each part of them needs. */
const mostStrings = 48;

/** The same of the alternatives of a group, which are no more than were written. */
const mostAlternatives = 250;

const unknown: Taken = { strings: null, needs: nothing };
const widthless: Taken = { strings: [''], needs: nothing };
const impossible: Taken = { strings: [], needs: nothing };
const atGap: Taken = { strings: [gap], needs: nothing };

/** Gaps side by side are one. */
const join = (one: string, other: string): string =>
  one.endsWith(gap) && other.startsWith(gap) ? one + other.slice(gap.length) : one + other;

const joinAll = (ones: readonly string[], others: readonly string[]): readonly string[] | null =>
  ones.length * others.length > Math.max(mostStrings, ones.length, others.length)
    ? null
    : [...new Set(ones.flatMap((one) => others.map((other) => join(one, other))))];

const needOne = (strings: readonly string[]): TextNeeds => needAny(strings.map(needLiteral));

const needsOf = ({ strings, needs }: Taken): TextNeeds =>
  strings === null ? needs : needAll([needs, needOne(strings)]);

/** Gives the strings of a part repeated, from `min` to `max` times; null where they are not few. */
const powers = (strings: readonly string[], min: number, max: number): readonly string[] | null => {
  if (strings.length > 0 && strings.every((one) => one === gap)) return min === 0 ? ['', gap] : [gap];
  if (max - min > mostStrings || min > mostStrings) return null;
  const found = new Set<string>();
  let power: readonly string[] | null = [''];
  for (let times = 0; power !== null && found.size <= mostStrings; times += 1) {
    if (times >= min) for (const one of power) found.add(one);
    if (times === max) return [...found];
    power = joinAll(power, strings);
  }
  return null;
};

const repeated = (taken: Taken, { min, max }: PatternRepeat): readonly Taken[] => {
  if (min === 1 && max === 1) return [taken];
  const needs = min === 0 ? nothing : taken.needs;
  if (taken.strings === null) return [{ strings: null, needs }];
  const all = powers(taken.strings, min, max);
  if (all !== null) return [{ strings: all, needs }];
  // Begins and ends with as many as there must be, or with one where those are too many strings.
  const least = min === 0 ? null : (powers(taken.strings, min, min) ?? taken.strings);
  return least === null
    ? [unknown]
    : [{ strings: least, needs }, unknown, { strings: least, needs: nothing }];
};

const isWidthless = (node: PatternNode): boolean =>
  node.type === 'edge' ||
  (node.type === 'group' &&
    (node.role === 'look' || node.alternatives.every((sequence) => sequence.every(isWidthless))));

/** Gives a sequence as one for each alternative of its group, where all that it takes is in that group: `\b(?:one|other)\b`. */
const spread = (sequence: PatternSequence): readonly PatternSequence[] => {
  const at = sequence.findIndex((node) => !isWidthless(node));
  const group = sequence[at];
  const isOnly = sequence.slice(at + 1).every(isWidthless);
  if (!isOnly || group?.type !== 'group' || group.repeat.min !== 1 || group.repeat.max !== 1)
    return [sequence];
  return group.alternatives.map((inner) => [...sequence.slice(0, at), ...inner, ...sequence.slice(at + 1)]);
};

const takenByLook = (open: string, alternatives: readonly PatternSequence[]): Taken => {
  if (!open.endsWith('!')) return { ...widthless, needs: needsOf(takenByAny(alternatives)) };
  if (alternatives.some(({ length }) => length === 0)) return impossible;
  const isEdge = alternatives.some(
    ([only, ...more]) =>
      only?.type === 'set' && only.repeat.min === 1 && more.length === 0 && isWordClass(only.source),
  );
  return isEdge ? atGap : widthless;
};

/** One mark is looked for as it is besides. */
const takenBySet = (source: string): Taken => {
  const literal = source.startsWith('\\') ? source.slice(1) : source;
  const isLiteralMark = source !== '.' && literal.length === 1 && isMark(literal.charCodeAt(0));
  return { strings: classSymbols(source), needs: isLiteralMark ? needLiteral(literal) : nothing };
};

const takenByNode = (node: PatternNode): readonly Taken[] => {
  if (node.type === 'edge') return [node.source === '^' || node.source === '$' ? atGap : widthless];
  if (node.type === 'set') return repeated(takenBySet(node.source), node.repeat);
  if (node.role === 'look') return [takenByLook(node.open, node.alternatives)];
  return repeated(takenByAny(node.alternatives), node.repeat);
};

const takenBySequence = (sequence: PatternSequence): Taken => {
  const needs: TextNeeds[] = [];
  let run: readonly string[] = [''];
  let isWhole = true;
  const breakRun = (next: readonly string[]): void => {
    needs.push(needOne(run));
    run = next;
    isWhole = false;
  };
  for (const taken of sequence.flatMap(takenByNode)) {
    needs.push(taken.needs);
    const joined = taken.strings === null ? null : joinAll(run, taken.strings);
    if (joined === null) breakRun(taken.strings ?? ['']);
    else run = joined;
  }
  if (!isWhole) breakRun(['']);
  return { strings: isWhole ? run : null, needs: needAll(needs) };
};

const takenByAny = (alternatives: readonly PatternSequence[]): Taken => {
  const spreaded = alternatives.map(spread);
  const isSpread = spreaded.some((sequences, at) => sequences[0] !== alternatives[at]);
  if (isSpread) return takenByAny(spreaded.flat());
  const each = alternatives.map(takenBySequence);
  const strings = each.every((taken) => taken.strings !== null)
    ? [...new Set(each.flatMap((taken) => taken.strings ?? []))]
    : null;
  return strings !== null && strings.length <= mostAlternatives
    ? { strings, needs: needAny(each.map(({ needs }) => needs)) }
    : { strings: null, needs: needAny(each.map(needsOf)) };
};

/** Reads from a pattern what every text that it matches must hold. */
export const readNeeds = (alternatives: readonly PatternSequence[]): TextNeeds =>
  needsOf(takenByAny(alternatives));
