import type { Span } from '../text/text-segments.ts';
import { carrySentences, type MarkedText, overlap, type ReplySentence } from './carry-sentences.ts';
import { changeBetween } from './shift-spans.ts';

/** Finds where a stretch of the text as it stands came from. */
const placeBefore = (before: string, text: string, { start, end }: Span): Span => {
  const change = changeBetween(before, text);
  const delta = change.endAfter - change.endBefore;
  return {
    start: start < change.endAfter ? Math.min(start, change.start) : start - delta,
    end: end > change.start ? Math.max(end - delta, change.endBefore) : end,
  };
};

const isDoubt = ({ state }: ReplySentence): boolean => state === 'unsupported' || state === 'partly';

/** A sentence that wanted a look goes on wanting it while it is changed; one that was supported may say anything by now. */
const keepDoubt = (
  before: readonly ReplySentence[],
  { text: known }: MarkedText,
  text: string,
  sentence: ReplySentence,
): ReplySentence => {
  if (sentence.state !== 'edited') return sentence;
  const place = placeBefore(known, text, sentence);
  const doubt = before.find((one) => isDoubt(one) && overlap(one, place));
  return doubt === undefined ? sentence : { ...doubt, start: sentence.start, end: sentence.end, sources: [] };
};

/**
 * Gives the sentences of the reply as it stands with what is known of each: what stands as it was drafted has the draft's mark, all else
 * that of the last text that was checked; what changed since then is `edited`, or keeps the doubt that there was.
 */
export const layMarks = (draft: MarkedText, checked: MarkedText, text: string): ReplySentence[] => {
  const drafted = carrySentences(draft, text);
  const kept = drafted.filter(({ state }) => state !== 'edited');
  if (kept.length === drafted.length) return drafted;
  const before = carrySentences(checked, checked.text);
  const fresh = carrySentences(checked, text)
    .filter((sentence) => !kept.some((one) => overlap(one, sentence)))
    .map((sentence) => keepDoubt(before, checked, text, sentence));
  const rest = drafted.filter(
    (sentence) => sentence.state === 'edited' && !fresh.some((one) => overlap(one, sentence)),
  );
  return [...kept, ...fresh, ...rest].sort((one, other) => one.start - other.start);
};
