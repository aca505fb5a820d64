/** What is done sooner than this is never shown as being under way. */
const graceMs = 200;

/** Pieces of text that come closer together than this are shown together. */
const intervalMs = 40;

/**
 * Calls `show` once 200 ms have passed, so that what is quick doesn't flicker, and from then on whenever it is asked for, at
 * most every 40 ms. The last state that was asked for is always shown, unless it was stopped before.
 */
export const paceUpdates = (show: () => void) => {
  let isAsked = true;
  let hasStopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tick = () => {
    timer = null;
    if (!isAsked || hasStopped) return;
    isAsked = false;
    show();
    timer = setTimeout(tick, intervalMs);
  };
  timer = setTimeout(tick, graceMs);
  return {
    ask: () => {
      isAsked = true;
      if (timer === null) tick();
    },
    stop: () => {
      hasStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
};
