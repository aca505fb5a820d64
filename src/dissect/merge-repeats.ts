import type { Ask } from './ask.ts';

/** Least share of the smaller question's words that the larger one must hold, and of all words that both hold. */
const leastContained = 0.75;
const leastShared = 0.5;

/** A question is compared with this many before it, which is more than any letter asks, so that time stays linear. */
const lookBack = 30;

const sameNumbers = (left: Ask, right: Ask): boolean => {
  const numbers = ({ stems }: Ask): string =>
    [...stems]
      .filter((stem) => /\p{N}/u.test(stem))
      .sort()
      .join(' ');
  return numbers(left) === numbers(right);
};

/** Tells whether two asks are the same question in nearly the same content words. */
const repeats = (later: Ask, earlier: Ask): boolean => {
  const smaller = Math.min(later.stems.size, earlier.stems.size);
  if (smaller === 0) return false;
  let both = 0;
  for (const stem of later.stems) if (earlier.stems.has(stem)) both += 1;
  if (both === 0) return false;
  const differentWord =
    later.questionWord !== null &&
    earlier.questionWord !== null &&
    later.questionWord !== earlier.questionWord;
  if (differentWord || !sameNumbers(later, earlier)) return false;
  const union = later.stems.size + earlier.stems.size - both;
  return both / smaller >= leastContained && both / union >= leastShared;
};

/** Leaves each question once: one that says an earlier one again in nearly the same words is dropped. */
export const mergeRepeats = (asks: readonly Ask[]): readonly Ask[] => {
  const kept: Ask[] = [];
  for (const ask of asks) {
    const isRepeat = kept.slice(-lookBack).some((earlier) => repeats(ask, earlier));
    if (!isRepeat) kept.push(ask);
  }
  return kept;
};
