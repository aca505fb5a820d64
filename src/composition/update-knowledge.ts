import type { RefreshOptions, RefreshResult } from '../copilot/generations/refresh-knowledge.ts';
import { stoppedBy } from '../jobs/stopped-by.ts';
import type { Config } from './config.ts';
import { openSource } from './open-source.ts';
import { withKnowledge } from './with-knowledge.ts';

/**
 * Brings the knowledge of the configured data folder in line with a source and closes it again.
 * Throws CopilotError 'conflict' while another process writes to the folder.
 */
export const updateKnowledge = async (
  config: Config,
  sourceName: string,
  options: RefreshOptions,
): Promise<RefreshResult> => {
  const source = await openSource(sourceName, config);
  return withKnowledge(config, (knowledge, signal) =>
    knowledge.refresh(source, { ...options, progress: stoppedBy(signal, options.progress) }),
  );
};

/** Makes a generation of the configured data folder the live one. Throws what a switch throws. */
export const switchKnowledge = (
  config: Config,
  number: number,
  options: { readonly despiteChecks: boolean },
): Promise<void> => withKnowledge(config, (knowledge) => knowledge.switchGeneration(number, options));

/** Goes back to the generation that was live before and gives its number. Throws what going back throws. */
export const rollKnowledgeBack = (config: Config): Promise<number> =>
  withKnowledge(config, (knowledge) => knowledge.rollBack());
