import type { TextSpan } from '../../language/text-span.ts';
import { placeholderPattern } from '../../privacy/placeholder.ts';
import { type FoldedText, findFolded, foldText } from './folded-text.ts';

/** What must not be in a reply. */
export type Secrets = {
  /** Personal data of anybody but the customer answered: names, numbers, addresses. */
  readonly personalData: readonly string[];
  /** Passages that are for the care centre only. */
  readonly internal: readonly string[];
  /** Passages that customers may read; what they share with internal ones is no leak. */
  readonly public: readonly string[];
};

export type ReplyLeak = TextSpan & { readonly kind: 'placeholder' | 'personal-data' | 'internal' };

/** So many words in a row are no coincidence. */
const runLength = 8;

/** The words of several texts one after the other, an empty one between texts, and where each word stands. */
type WordPlaces = {
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
};

const wordPlaces = (texts: readonly string[]): WordPlaces => {
  const words = texts.flatMap((text) => [...foldText(text).words.map(({ folded }) => folded), '']);
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  });
  return { words, places };
};

const holdsRun = ({ words, places }: WordPlaces, reply: FoldedText, at: number): boolean => {
  const isHere = (place: number): boolean => {
    for (let step = 1; step < runLength; step += 1)
      if (words[place + step] !== reply.words[at + step]?.folded) return false;
    return true;
  };
  return places.get(reply.words[at]?.folded ?? '')?.some(isHere) === true;
};

/** Runs of the reply that only internal passages have; runs that overlap are one leak. */
const internalLeaks = (reply: FoldedText, secrets: Secrets): readonly ReplyLeak[] => {
  const [internal, open] = [wordPlaces(secrets.internal), wordPlaces(secrets.public)];
  const leaks: ReplyLeak[] = [];
  for (let at = 0; at + runLength <= reply.words.length; at += 1) {
    if (!holdsRun(internal, reply, at) || holdsRun(open, reply, at)) continue;
    const start = reply.words[at]?.start ?? 0;
    const end = reply.words[at + runLength - 1]?.end ?? start;
    const last = leaks.at(-1);
    if (last !== undefined && start < last.end) leaks[leaks.length - 1] = { ...last, end };
    else leaks.push({ kind: 'internal', start, end });
  }
  return leaks;
};

/** A name is written with a capital; the same letters without one are another word ("bo" is to live, Bo a person). */
const isWrittenLike = (value: string, found: string): boolean =>
  /[\p{N}@]/u.test(value) || !/^\p{Lu}/u.test(value) || /^\p{Lu}/u.test(found);

const holds = (outer: ReplyLeak, inner: ReplyLeak): boolean =>
  outer !== inner &&
  outer.kind === inner.kind &&
  outer.start <= inner.start &&
  outer.end >= inner.end &&
  outer.end - outer.start > inner.end - inner.start;

/**
 * Gives what leaked into a reply, in the order of the text: placeholders of masked data; personal data from the list
 * (letters and digits only are compared, so "070-123 45 67" is "0701234567"; whole words); and eight or more words in a
 * row that only an internal passage has. A reply is clean when the list is empty.
 */
export const replyLeaks = (reply: string, secrets: Secrets): readonly ReplyLeak[] => {
  const folded = foldText(reply);
  const placeholders = [...reply.matchAll(placeholderPattern())].map(
    ({ 0: written, index }): ReplyLeak => ({
      kind: 'placeholder',
      start: index,
      end: index + written.length,
    }),
  );
  const written = [...new Set(secrets.personalData)].flatMap((value) =>
    findFolded(folded, value)
      .filter(({ start, end }) => isWrittenLike(value.trim(), reply.slice(start, end)))
      .map((span): ReplyLeak => ({ kind: 'personal-data', ...span })),
  );
  // A name inside an address is part of that leak.
  const personal = written.filter((leak) => !written.some((other) => holds(other, leak)));
  return [...placeholders, ...personal, ...internalLeaks(folded, secrets)].sort(
    (left, right) => left.start - right.start || left.end - right.end,
  );
};
