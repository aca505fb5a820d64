/** One mark beside the reply: a source's number or a word such as 'Edited'. */
export type MarginItem = {
  /** The sentences that the mark is about, by position; more than one where equal marks of a line were joined. */
  readonly sentences: readonly number[];
  /** Distance of the sentence's last line from the top of the text, in CSS pixels. */
  readonly top: number;
  readonly width: number;
  /** Equal for marks that say the same. */
  readonly key: string;
};

/** A row of marks beside one line of the reply. */
export type MarginRow<Item extends MarginItem> = { readonly top: number; readonly items: readonly Item[] };

type MarginSize = { readonly width: number; readonly rowHeight: number; readonly gap: number };

/** Gathers the marks by the line they stand beside, top down, and joins those that say the same. */
const joinByLine = <Item extends MarginItem>(items: readonly Item[], tolerance: number): Item[][] => {
  const lines: Item[][] = [];
  for (const item of [...items].sort((a, b) => a.top - b.top)) {
    const line = lines.at(-1);
    const isSameLine = line?.[0] !== undefined && item.top - line[0].top < tolerance;
    if (!isSameLine) {
      lines.push([item]);
      continue;
    }
    const equal = line.findIndex((other) => other.key === item.key);
    const other = line[equal];
    if (other) line[equal] = { ...other, sentences: [...other.sentences, ...item.sentences] };
    else line.push(item);
  }
  return lines;
};

/**
 * Lays marks out beside the lines they belong to. Marks of one line share a row and equal ones show once; what does
 * not fit goes to the next row, and later rows move down rather than overlap. Widths are in CSS pixels.
 */
export const layMarginRows = <Item extends MarginItem>(
  items: readonly Item[],
  size: MarginSize,
): MarginRow<Item>[] => {
  const rows: MarginRow<Item>[] = [];
  const lowestFree = () => (rows.at(-1)?.top ?? -size.rowHeight) + size.rowHeight;
  for (const line of joinByLine(items, size.rowHeight / 3)) {
    let row: Item[] = [];
    let width = 0;
    for (const item of line) {
      if (row.length > 0 && width + size.gap + item.width > size.width) {
        rows.push({ top: Math.max(line[0]?.top ?? 0, lowestFree()), items: row });
        row = [];
        width = 0;
      }
      width += (row.length > 0 ? size.gap : 0) + item.width;
      row.push(item);
    }
    rows.push({ top: Math.max(line[0]?.top ?? 0, lowestFree()), items: row });
  }
  return rows;
};
