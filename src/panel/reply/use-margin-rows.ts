import { type RefObject, useLayoutEffect, useState } from 'react';
import { layMarginRows, type MarginItem, type MarginRow } from './margin-rows.ts';

const rowHeight = 25;
const gap = 4;

/** A mark that knows its sentence but not yet its place. */
export type UnplacedMark<Item extends MarginItem> = Omit<Item, 'top'>;

const lastLineTops = (mirror: HTMLElement): Map<number, number> => {
  const origin = mirror.getBoundingClientRect().top;
  const tops = new Map<number, number>();
  for (const element of mirror.querySelectorAll<HTMLElement>('[data-sentence]')) {
    const line = [...element.getClientRects()].at(-1);
    if (line)
      tops.set(Number(element.dataset['sentence']), (line.top + line.bottom) / 2 - origin - rowHeight / 2);
  }
  return tops;
};

/** Places marks beside the lines on which their sentences end, and again whenever the lines may have moved. */
export const useMarginRows = <Item extends MarginItem>(
  mirror: RefObject<HTMLElement | null>,
  margin: RefObject<HTMLElement | null>,
  marks: readonly UnplacedMark<Item>[],
): readonly MarginRow<Item>[] => {
  const [rows, setRows] = useState<readonly MarginRow<Item>[]>([]);

  useLayoutEffect(() => {
    const place = () => {
      if (mirror.current === null || margin.current === null) return;
      const tops = lastLineTops(mirror.current);
      const placed = marks.flatMap((mark) => {
        const top = tops.get(mark.sentences[0] ?? -1);
        return top === undefined ? [] : [{ ...mark, top: Math.round(top) } as Item];
      });
      const next = layMarginRows(placed, { width: margin.current.clientWidth, rowHeight, gap });
      setRows((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    place();
    const observer = new ResizeObserver(place);
    if (mirror.current) observer.observe(mirror.current);
    return () => observer.disconnect();
  }, [mirror, margin, marks]);

  return rows;
};
