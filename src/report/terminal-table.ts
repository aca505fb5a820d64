import { cutWords } from './plain-words.ts';

/** A cell: its text and, where it is not a plain one, how to paint it once its width is settled. */
export type Cell = { readonly text: string; readonly paint?: (text: string) => string };

export type Column = {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Columns with the highest number go first when the terminal is too narrow; 0 always stays. */
  readonly dropOrder: number;
};

const gap = 2;

const widthOf = (text: string): number => [...text].length;

const padded = (text: string, width: number, align: Column['align']): string => {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? room + text : text + room;
};

const totalOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1);

/** How narrow the first column may become before another one has to go. */
const leastName = 26;

/**
 * Sets a table no wider than `width`: columns are dropped first, in their order, until the names in the first column
 * have room, then names are cut.
 */
export const terminalTable = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  paintHead: (text: string) => string,
): readonly string[] => {
  const widths = columns.map(({ head }, at) =>
    Math.max(widthOf(head), ...rows.map((row) => widthOf(row[at]?.text ?? ''))),
  );
  let kept = columns.map((_, at) => at);
  const restOf = (places: readonly number[]) =>
    totalOf([0, ...places.filter((at) => at !== 0).map((at) => widths[at] ?? 0)]);
  while (restOf(kept) + Math.min(leastName, widths[0] ?? 0) > width) {
    const drop = Math.max(...kept.map((at) => columns[at]?.dropOrder ?? 0));
    if (drop === 0) break;
    kept = kept.filter((at) => columns[at]?.dropOrder !== drop);
  }
  const first = Math.max(8, Math.min(widths[0] ?? 0, width - restOf(kept)));
  const room = (at: number) => (at === 0 ? first : (widths[at] ?? 0));
  const lineOf = (cells: readonly Cell[]) =>
    kept
      .map((at) => {
        const { text, paint } = cells[at] ?? { text: '' };
        const cut = cutWords(text, room(at));
        const align = columns[at]?.align ?? 'left';
        // Nothing follows the last column: blanks behind it would only be copied along.
        const set = at === kept.at(-1) && align === 'left' ? cut : padded(cut, room(at), align);
        return paint === undefined ? set : paint(set);
      })
      .join(' '.repeat(gap))
      .trimEnd();
  return [lineOf(columns.map(({ head }) => ({ text: head, paint: paintHead }))), ...rows.map(lineOf)];
};
