import { type TextSpan, trimSpan } from './text-span.ts';

/** A number or bullet that may start an item inside a line: '1) ', '(2) ', ': 1. ', '• '. */
const marker =
  /(?<=^|\s)\(?(?<closed>\d{1,2})\)\s+(?=\S)|(?<=^|[:;,.?!]\s{1,3})(?<dotted>\d{1,2})\.\s+(?=\p{L})|(?<=^|\s)[\u2022\u2023\u25AA\u25CF\u25E6]\s+(?=\S)/gu;

/**
 * Splits a line before each item of an enumeration and drops the marks: 'Two things: 1) when? 2) why?' gives three spans.
 * Numbers count only when they run 1, 2, …; a lone '3)' stays where it is.
 */
export const splitEnumeration = (text: string, line: TextSpan): readonly TextSpan[] => {
  const slice = text.slice(line.start, line.end);
  const marks: TextSpan[] = [];
  let numbered = 0;
  for (const match of slice.matchAll(marker)) {
    const number = match.groups?.['closed'] ?? match.groups?.['dotted'];
    if (number !== undefined && Number(number) !== numbered + 1) continue;
    if (number !== undefined) numbered += 1;
    marks.push({ start: line.start + match.index, end: line.start + match.index + match[0].length });
  }
  const first = marks[0];
  if (first === undefined || marks.length < 2) return [line];
  const items = marks.map((mark, position) => ({
    start: mark.end,
    end: marks[position + 1]?.start ?? line.end,
  }));
  return [{ start: line.start, end: first.start }, ...items]
    .map((span) => trimSpan(text, span))
    .filter((span) => span.end > span.start);
};
