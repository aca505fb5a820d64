/** A stretch of a text: UTF-16 offsets, `start` inclusive, `end` exclusive, `0 <= start <= end <= text.length`. */
export type TextSpan = {
  readonly start: number;
  readonly end: number;
};

/** Gives the span without the white space at both of its ends. */
export const trimSpan = (text: string, span: TextSpan): TextSpan => {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
};
