import type { PartKind, TextPart } from './care-case.ts';

/** A part's beginning; the part reaches to the next one. */
export type PartStart = { readonly at: number; readonly kind: PartKind };

/** Gives the parts that a list of beginnings makes of a text: in order, without gap, neighbours of one kind joined. */
export const partsOf = (starts: readonly PartStart[], length: number): readonly TextPart[] => {
  const parts: TextPart[] = [];
  starts.forEach(({ at, kind }, position) => {
    const end = starts[position + 1]?.at ?? length;
    const last = parts.at(-1);
    if (end <= at) return;
    if (last?.kind === kind) parts[parts.length - 1] = { ...last, end };
    else parts.push({ start: at, end, kind });
  });
  return parts;
};
