import type { TextSpan } from '../language/text-span.ts';

/** Remembers which units of a text are taken. */
export type SpanCover = {
  readonly add: (span: TextSpan) => void;
  /** Tells whether any unit of the span is taken. */
  readonly touches: (span: TextSpan) => boolean;
};

/** Makes an empty cover of a text; one byte per unit, so that asking costs no more than the span is long. */
export const makeSpanCover = (length: number): SpanCover => {
  const taken = new Uint8Array(length);
  return {
    add: ({ start, end }) => {
      taken.fill(1, start, end);
    },
    touches: ({ start, end }) => {
      for (let at = start; at < end; at += 1) if (taken[at] === 1) return true;
      return false;
    },
  };
};
