import type { ParsedPattern, PatternNode, PatternSequence, PatternSet } from './pattern-node.ts';

/**
 * Characters that stand for all others when two sets are compared: what patterns tell apart in practice. A set is then a
 * bit mask over them, and two sets overlap where their masks do.
 */
const probes = [
  ...Array.from({ length: 95 }, (_, position) => String.fromCharCode(32 + position)),
  ...'\t\n\u00a0åäöÅÄÖæøÆØüßéÉñ°§€£–—…‘’“”„«»•я漢カ😀ⅷ²',
];

const remembered = new Map<string, bigint>();

type MaskOf = (source: string) => bigint;

const makeMaskOf =
  (flags: 'su' | 'isu'): MaskOf =>
  (source) => {
    const key = `${flags} ${source}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const pattern = new RegExp(`^(?:${source})$`, flags);
    const mask = probes.reduce(
      (sum, probe, bit) => (pattern.test(probe) ? sum | (1n << BigInt(bit)) : sum),
      0n,
    );
    remembered.set(key, mask);
    return mask;
  };

const isVariable = (node: PatternNode): boolean =>
  node.type !== 'edge' &&
  (node.repeat.min !== node.repeat.max ||
    (node.type === 'group' &&
      (node.alternatives.length > 1 || node.alternatives.some((sequence) => sequence.some(isVariable)))));

const firstMask = (sequence: PatternSequence, maskOf: MaskOf): bigint | null => {
  const first = sequence.find((node) => node.type !== 'edge');
  return first?.type === 'set' && first.repeat.min > 0 ? maskOf(first.source) : null;
};

/** Tells whether alternatives are told apart by their first character and have a fixed shape after it. */
const areDistinct = (alternatives: readonly PatternSequence[], maskOf: MaskOf): boolean => {
  const masks = alternatives.map((sequence) => firstMask(sequence, maskOf));
  return (
    alternatives.every((sequence) => !sequence.some(isVariable)) &&
    masks.every(
      (mask, position) =>
        mask !== null &&
        masks.every((other, at) => at === position || other === null || (mask & other) === 0n),
    )
  );
};

/** Tells whether one round of a loop can be read in one way only: each repeat borders on characters it cannot take. */
const isDeterministic = (sequence: PatternSequence, maskOf: MaskOf): boolean => {
  const items = sequence.filter((node) => node.type !== 'edge');
  if (!items.every((node): node is PatternSet => node.type === 'set')) return false;
  return items.every((item, position) => {
    if (!isVariable(item)) return true;
    const next = items[(position + 1) % items.length];
    const previous = items[(position + items.length - 1) % items.length];
    if (items.length < 2 || next === undefined || previous === undefined) return false;
    const mask = maskOf(item.source);
    return (
      item.repeat.min > 0 &&
      next.repeat.min > 0 &&
      previous.repeat.min > 0 &&
      (mask & maskOf(next.source)) === 0n &&
      (mask & maskOf(previous.source)) === 0n
    );
  });
};

const hasAmbiguousLoop = (node: PatternNode, maskOf: MaskOf): boolean => {
  if (node.type !== 'group') return false;
  if (node.alternatives.some((sequence) => sequence.some((inner) => hasAmbiguousLoop(inner, maskOf))))
    return true;
  if (node.repeat.max <= 1) return false;
  const [only] = node.alternatives;
  if (node.alternatives.length === 1 && only !== undefined) {
    return only.some(isVariable) && !isDeterministic(only, maskOf);
  }
  return !areDistinct(node.alternatives, maskOf);
};

/** Repeats beyond this count as unbounded: nobody writes them to mean a number. */
const manyTimes = 20;

/** A run of repeats that could share one stretch of text: the characters they all take, and how many they are. */
type Chain = { readonly mask: bigint; readonly length: number };

const longest = (chains: readonly Chain[]): readonly Chain[] => {
  const best = new Map<bigint, number>();
  for (const { mask, length } of chains) best.set(mask, Math.max(length, best.get(mask) ?? 0));
  return [...best].map(([mask, length]) => ({ mask, length }));
};

const chainsOf = (
  sequence: PatternSequence,
  before: readonly Chain[],
  maskOf: MaskOf,
  report: (length: number) => void,
): readonly Chain[] => {
  let chains = before;
  for (const node of sequence) {
    if (node.type === 'edge') continue;
    if (node.type === 'group') {
      const inside = node.alternatives.flatMap((alternative) =>
        chainsOf(alternative, node.role === 'look' ? [] : chains, maskOf, report),
      );
      if (node.role === 'look') continue;
      chains = longest(node.repeat.min === 0 ? [...chains, ...inside] : inside);
      continue;
    }
    const mask = maskOf(node.source);
    if (node.repeat.max >= manyTimes) {
      const joined = chains
        .filter((chain) => (chain.mask & mask) !== 0n)
        .map((chain) => ({ mask: chain.mask & mask, length: chain.length + 1 }));
      const passed = node.repeat.min === 0 ? chains : joined;
      chains = longest([...passed, ...joined, { mask, length: 1 }]);
      for (const { length } of chains) report(length);
    } else if (node.repeat.min > 0) {
      chains = chains.filter((chain) => (chain.mask & mask) !== 0n);
    }
  }
  return chains;
};

/** One unbounded repeat costs the square of the window at worst; two that share text would cost its cube. */
const maxSharedRepeats = 1;

/**
 * Says why a pattern could run away on some text, or null when its time is at most the square of the text it is run on
 * (the texts are windows of bounded length, see `tone-text.ts`). Refused: a loop around something of variable shape, unless
 * it can be read in one way only, and unbounded repeats in a row that can take the same characters. Errs on refusing.
 */
export const findRunaway = ({ alternatives }: ParsedPattern, ignoreCase: boolean): string | null => {
  const maskOf = makeMaskOf(ignoreCase ? 'isu' : 'su');
  if (alternatives.some((sequence) => sequence.some((node) => hasAmbiguousLoop(node, maskOf)))) {
    return 'a repeated group holds repeats or alternatives that can match the same text in several ways';
  }
  let most = 0;
  for (const sequence of alternatives) {
    chainsOf(sequence, [], maskOf, (length) => {
      most = Math.max(most, length);
    });
  }
  return most > maxSharedRepeats ? `${most} unbounded repeats in a row can match the same text` : null;
};
