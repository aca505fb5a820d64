import { contentHash } from '../../knowledge/content-hash.ts';

/**
 * Tells for each text in which of two halves, as equal as can be, it stands: by the order of their hashes, so that the same texts
 * are split alike whatever order they come in.
 */
export const splitByContent = (texts: readonly string[]): readonly (0 | 1)[] => {
  const inOrder = texts
    .map((text, at) => ({ at, hash: contentHash(text) }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1));
  const halves = new Array<0 | 1>(texts.length).fill(0);
  inOrder.forEach(({ at }, place) => {
    halves[at] = place % 2 === 0 ? 0 : 1;
  });
  return halves;
};
