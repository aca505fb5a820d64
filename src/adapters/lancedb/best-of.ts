/** One place among the best and its score. */
export type Scored = { readonly slot: number; readonly score: number };

/** Keeps the best of many. */
export type BestOf = {
  readonly offer: (slot: number, score: number) => void;
  /** What was kept, best first; of equal scores the lower slot. */
  readonly list: () => readonly Scored[];
};

/** Keeps the `limit` highest scores of all that are offered, in a heap whose root is the lowest kept. */
export const bestOf = (limit: number): BestOf => {
  const slots = new Uint32Array(limit);
  const scores = new Float64Array(limit);
  let size = 0;

  const swap = (left: number, right: number): void => {
    const slot = slots[left] ?? 0;
    const score = scores[left] ?? 0;
    slots[left] = slots[right] ?? 0;
    scores[left] = scores[right] ?? 0;
    slots[right] = slot;
    scores[right] = score;
  };

  const lower = (left: number, right: number): boolean => (scores[left] ?? 0) < (scores[right] ?? 0);

  const rise = (from: number): void => {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!lower(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };

  const sink = (): void => {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= size) return;
      const child = left + 1 < size && lower(left + 1, left) ? left + 1 : left;
      if (!lower(child, at)) return;
      swap(at, child);
      at = child;
    }
  };

  return {
    offer: (slot, score) => {
      if (size < limit) {
        slots[size] = slot;
        scores[size] = score;
        size += 1;
        rise(size - 1);
      } else if (size > 0 && score > (scores[0] ?? 0)) {
        slots[0] = slot;
        scores[0] = score;
        sink();
      }
    },
    list: () =>
      Array.from({ length: size }, (_, at) => ({ slot: slots[at] ?? 0, score: scores[at] ?? 0 })).sort(
        (left, right) => right.score - left.score || left.slot - right.slot,
      ),
  };
};
