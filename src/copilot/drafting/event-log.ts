/** An event with its number, from 1 in the order in which events were told; numbers may have gaps. */
export type Numbered<Event> = { readonly id: number; readonly event: Event };

/** What was told, kept for whoever comes late or comes again. */
export type EventLog<Event> = {
  readonly add: (event: Event) => void;
  /** Adds the last event; those who follow come to their end after it. */
  readonly end: (event: Event) => void;
  /** Lets go of what a later event made pointless. */
  readonly forget: (isPointless: (event: Event) => boolean) => void;
  /** Number of the last event; 0 before the first. */
  readonly lastId: () => number;
  /** Gives what is kept after a number, then what comes, at the pace of whoever reads; ends after the last event or when the signal is aborted. */
  readonly follow: (afterId: number, signal?: AbortSignal) => AsyncIterable<Numbered<Event>>;
};

/** Makes an empty log. A reader that is slow or gone holds nothing but its place in it. */
export const eventLog = <Event>(): EventLog<Event> => {
  let kept: Numbered<Event>[] = [];
  let lastId = 0;
  let hasEnded = false;
  const waiting = new Set<() => void>();

  const add = (event: Event): void => {
    lastId += 1;
    kept.push({ id: lastId, event });
    for (const wake of waiting) wake();
  };
  const news = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        waiting.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      waiting.add(wake);
      signal?.addEventListener('abort', wake, { once: true });
    });
  const after = (id: number): readonly Numbered<Event>[] => {
    let from = kept.length;
    while (from > 0 && (kept[from - 1]?.id ?? 0) > id) from -= 1;
    return kept.slice(from);
  };

  return {
    add,
    end: (event) => {
      hasEnded = true;
      add(event);
    },
    forget: (isPointless) => {
      kept = kept.filter(({ event }) => !isPointless(event));
    },
    lastId: () => lastId,
    follow: async function* (afterId, signal) {
      let seen = afterId;
      for (;;) {
        for (const one of after(seen)) {
          if (signal?.aborted === true) return;
          yield one;
          seen = one.id;
        }
        if (signal?.aborted === true || (hasEnded && seen >= lastId)) return;
        if (seen >= lastId) await news(signal);
        else if (after(seen).length === 0) seen = lastId;
      }
    },
  };
};
