/** A stretch of a text in UTF-16 offsets, `start` inclusive, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** One stretch of text over which the same marks hold. */
export type Segment<Mark> = Span & { readonly text: string; readonly marks: readonly Mark[] };

/**
 * Cuts a text at the borders of spans, which may overlap, so that the pieces joined give the text again.
 * Spans outside the window are clamped; empty ones mark nothing.
 */
export const splitAtSpans = <Mark extends Span>(
  text: string,
  spans: readonly Mark[],
  window: Span = { start: 0, end: text.length },
): Segment<Mark>[] => {
  const inside = (offset: number) => offset > window.start && offset < window.end;
  const borders = [
    ...new Set([window.start, ...spans.flatMap((span) => [span.start, span.end]).filter(inside), window.end]),
  ].sort((a, b) => a - b);
  return borders.slice(0, -1).flatMap((start, position) => {
    const end = borders[position + 1] ?? window.end;
    if (end <= start) return [];
    const marks = spans.filter((span) => span.start <= start && span.end >= end);
    return [{ start, end, text: text.slice(start, end), marks }];
  });
};
