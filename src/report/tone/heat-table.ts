/** A cell of a heat table: as written, and how strong its colour is, 0 (none) to 5. */
export type HeatCell = { readonly text: string; readonly heat: number };

const strongest = 5;

/** Gives values the strength of their colour, against the greatest one; what is written as nothing has none. */
export const heatCells = (
  values: readonly number[],
  greatest: number,
  write: (value: number) => string,
): readonly HeatCell[] =>
  values.map((value) => {
    const text = value <= 0 ? '' : write(value);
    const heat = text === '' || greatest <= 0 ? 0 : Math.ceil((strongest * value) / greatest);
    return { text, heat: Math.min(strongest, heat) };
  });
