import type { GenerationParts } from './generation-parts.ts';

/** Removes what was dismissed, the search index first: a removal that breaks off is done again by the next one. */
export const removeDismissed = async ({
  generations,
  removeIndex,
}: Pick<GenerationParts, 'generations' | 'removeIndex'>): Promise<void> => {
  for (const { number, state } of await generations.list()) {
    if (state !== 'leaving') continue;
    await removeIndex(number);
    await generations.remove(number);
  }
};
