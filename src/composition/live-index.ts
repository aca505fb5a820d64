import type { PassageIndex } from '../retrieve/passage-index.ts';
import type { LentGenerations } from './lend-generations.ts';

/** Gives the search index of whichever generation is live; closing it closes those of all generations. */
export const liveIndex = ({ withLive, close }: LentGenerations): PassageIndex => ({
  search: (query) => withLive(({ index }) => index.search(query)),
  upsert: (entries) => withLive(({ index }) => index.upsert(entries)),
  remove: (ids) => withLive(({ index }) => index.remove(ids)),
  count: () => withLive(({ index }) => index.count()),
  optimize: () => withLive(({ index }) => index.optimize()),
  clear: () => withLive(({ index }) => index.clear()),
  close,
});
