/** Moves the focus to the next (1) or previous (-1) case of the queue, from the focused or else the open one. */
export const moveInQueue = (by: 1 | -1): void => {
  const items = [...document.querySelectorAll<HTMLElement>('[data-queue-item]')];
  const focused = items.indexOf(document.activeElement as HTMLElement);
  const open = items.findIndex((item) => item.getAttribute('aria-current') === 'true');
  const from = focused >= 0 ? focused : open;
  const next = items[from < 0 ? 0 : Math.min(Math.max(from + by, 0), items.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
};
