/** One mark beside the reply: a source's number or a word such as 'Edited'. */
export type MarginItem = {
  readonly sentence: number;
  /** Distance of the sentence's last line from the top of the text, in CSS pixels. */
  readonly top: number;
  readonly width: number;
  readonly key: string;
};

/** A row of marks beside one line of the reply. */
export type MarginRow<Item extends MarginItem> = { readonly top: number; readonly items: readonly Item[] };

type MarginSize = { readonly width: number; readonly rowHeight: number; readonly gap: number };

/**
 * Lays marks out beside the lines they belong to. Marks of one line share a row and equal ones show once; what does
 * not fit goes to the next row, and later rows move down rather than overlap.
 */
export const layMarginRows = <Item extends MarginItem>(
  items: readonly Item[],
  size: MarginSize,
): MarginRow<Item>[] => {
  const rows: { top: number; items: Item[]; width: number }[] = [];
  const sameLine = size.rowHeight / 3;
  let line: { top: number; keys: Set<string> } | null = null;
  for (const item of [...items].sort((a, b) => a.top - b.top || a.sentence - b.sentence)) {
    const continues = line !== null && Math.abs(item.top - line.top) < sameLine;
    if (!continues) line = { top: item.top, keys: new Set() };
    if (line?.keys.has(item.key)) continue;
    line?.keys.add(item.key);
    const last = rows.at(-1);
    const needed: number = last && continues ? last.width + size.gap + item.width : item.width;
    if (last && continues && needed <= size.width) {
      last.items.push(item);
      last.width = needed;
    } else {
      const top = Math.max(item.top, last ? last.top + size.rowHeight : 0);
      rows.push({ top, items: [item], width: item.width });
    }
  }
  return rows.map(({ top, items: shown }) => ({ top, items: shown }));
};
