import type { TextSpan } from './text-span.ts';

/**
 * Gives a text with spans blanked by a sign, as long as before, so that places stay what they were. Spans may be in any order;
 * of two that overlap the first counts.
 */
export const blankSpans = (text: string, spans: readonly TextSpan[], sign: string): string => {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), sign.repeat(end - start));
    at = end;
  }
  return pieces.join('') + text.slice(at);
};
