import { CopilotError } from '../../fault/copilot-error.ts';
import type { GenerationParts } from './generation-parts.ts';
import { makeSwitchGeneration } from './switch-generation.ts';

/**
 * Makes the use case that goes back to the generation that was live before and gives its number; what was learned and taken
 * out since stays so. Once more goes forward again. Throws CopilotError 'not-found' where no generation is kept.
 */
export const makeRollBack = (parts: GenerationParts) => {
  const switchTo = makeSwitchGeneration(parts);
  return async (): Promise<number> => {
    const kept = (await parts.generations.list()).find(({ state }) => state === 'previous');
    if (kept === undefined) throw new CopilotError('not-found', 'There is no generation to go back to.');
    await switchTo(kept.number);
    return kept.number;
  };
};
