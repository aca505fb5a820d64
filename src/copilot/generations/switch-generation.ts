import { CopilotError } from '../../fault/copilot-error.ts';
import type { Generation } from '../../knowledge/generation.ts';
import { makeRestoreIndex } from '../restore-index.ts';
import type { GenerationParts } from './generation-parts.ts';
import { removeDismissed } from './remove-generations.ts';
import { takeOverChanges } from './take-over-changes.ts';

/** Gives what the checks of a generation found wrong, one sentence each; nothing where all hold. */
export const failedChecks = ({ report }: Pick<Generation, 'report'>): readonly string[] =>
  (report?.checks ?? []).filter(({ holds }) => !holds).map(({ says }) => says);

const findWhole = async (
  { generations }: GenerationParts,
  number: number,
  despiteChecks: boolean,
): Promise<Generation> => {
  const found = (await generations.list()).find((one) => one.number === number);
  if (found === undefined) throw new CopilotError('not-found', `There is no generation ${number}.`);
  if (found.state === 'building' || found.state === 'leaving') {
    throw new CopilotError('conflict', `Generation ${number} is not whole: it is ${found.state}.`);
  }
  const failed = failedChecks(found);
  // One that has been live needs no leave to come back.
  if (found.state === 'ready' && failed.length > 0 && !despiteChecks) {
    throw new CopilotError('conflict', `Generation ${number} does not pass its checks. ${failed.join(' ')}`);
  }
  return found;
};

/**
 * Makes the use case that makes a whole generation the live one, with every change of the live one up to the moment of the
 * switch; the one before it is kept for one step back, older ones are removed. Searches go over from one to the next. The live one itself
 * is left as it is. Throws CopilotError 'not-found' for no such generation, 'conflict' for one that is not whole or does not
 * pass its checks, unless it is to go live despite them.
 */
export const makeSwitchGeneration =
  (parts: GenerationParts) =>
  async (number: number, options: { readonly despiteChecks?: boolean } = {}): Promise<void> => {
    const found = await findWhole(parts, number, options.despiteChecks ?? false);
    if (found.state === 'live') return;
    await parts.withGeneration(number, async (knowledge) => {
      await makeRestoreIndex({ ...knowledge, embedRecords: parts.embedRecords })();
      await takeOverChanges(parts, number, knowledge);
      await parts.settleIndex(number);
      for (;;) {
        await takeOverChanges(parts, number, knowledge);
        if (await parts.generations.switchTo(number, parts.timestamp())) return;
        // A change came in between, or somebody dismissed it.
        await findWhole(parts, number, true);
      }
    });
    await removeDismissed(parts);
  };
