import { maskPersonalData } from '../../src/privacy/mask-personal-data.ts';

/** One annotated span of a text. */
type GoldSpan = { readonly type: string; readonly start: number; readonly end: number };

/** A text with its annotated spans. */
export type GoldText = {
  readonly language: string;
  readonly market?: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
};

/** Counts per type; a span is found when a masked one of its type overlaps it. */
type TypeMeasure = {
  readonly type: string;
  readonly gold: number;
  readonly masked: number;
  readonly recall: number;
  readonly precision: number;
  /** Share of the gold spans masked from their first to their last unit, no more and no less. */
  readonly exact: number;
};

const overlap = (one: GoldSpan, other: GoldSpan): boolean => one.start < other.end && other.start < one.end;
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Measures recall and precision of masking per type over annotated texts. */
export const measureMasking = (texts: readonly GoldText[]): readonly TypeMeasure[] => {
  const counts = new Map<
    string,
    { gold: number; hit: number; exact: number; masked: number; right: number }
  >();
  const countOf = (type: string) => {
    const known = counts.get(type) ?? { gold: 0, hit: 0, exact: 0, masked: 0, right: 0 };
    counts.set(type, known);
    return known;
  };
  for (const { language, market, text, spans } of texts) {
    const masked = maskPersonalData(text, { language, market: market ?? null, names: [] }).entities;
    for (const span of spans) {
      const count = countOf(span.type);
      const hit = masked.find((entity) => entity.type === span.type && overlap(entity, span));
      count.gold += 1;
      if (hit !== undefined) count.hit += 1;
      if (hit?.start === span.start && hit.end === span.end) count.exact += 1;
    }
    for (const entity of masked) {
      const count = countOf(entity.type);
      count.masked += 1;
      if (spans.some((span) => span.type === entity.type && overlap(span, entity))) count.right += 1;
    }
  }
  return [...counts].map(([type, { gold, hit, exact, masked, right }]) => ({
    type,
    gold,
    masked,
    recall: share(hit, gold),
    precision: share(right, masked),
    exact: share(exact, gold),
  }));
};

/** Prints measures as a table with two decimals. */
export const printMeasures = (title: string, measures: readonly TypeMeasure[]): void => {
  const rows = measures.map(({ type, gold, masked, recall, precision, exact }) =>
    [
      type.padEnd(14),
      String(gold).padStart(5),
      String(masked).padStart(6),
      recall.toFixed(2).padStart(6),
      precision.toFixed(2).padStart(9),
      exact.toFixed(2).padStart(5),
    ].join(' '),
  );
  console.log([title, 'type            gold masked recall precision exact', ...rows].join('\n'));
};
