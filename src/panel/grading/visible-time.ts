/** A clock that runs only while the page is in sight. */
export type VisibleTime = {
  readonly show: () => void;
  readonly hide: () => void;
  /** Seconds in sight since the last restart. */
  readonly seconds: () => number;
  /** Starts from zero; goes on running if the page is in sight. */
  readonly restart: () => void;
};

/** Makes a clock over milliseconds that runs only between `show` and `hide`. */
export const makeVisibleTime = (nowMs: () => number): VisibleTime => {
  let gatheredMs = 0;
  let shownAt: number | null = null;
  const sinceShown = () => (shownAt === null ? 0 : nowMs() - shownAt);
  return {
    show: () => {
      shownAt ??= nowMs();
    },
    hide: () => {
      gatheredMs += sinceShown();
      shownAt = null;
    },
    seconds: () => (gatheredMs + sinceShown()) / 1_000,
    restart: () => {
      gatheredMs = 0;
      if (shownAt !== null) shownAt = nowMs();
    },
  };
};
