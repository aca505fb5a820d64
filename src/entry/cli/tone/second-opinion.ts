import { readConfig } from '../../../composition/config.ts';
import type { Rules } from '../../../composition/load-rules.ts';
import type { ToneOpinion } from '../../../copilot/second-opinion.ts';
import type { ToneAsked } from '../../../copilot/tone-model.ts';

/** Asks the language model of the settings once. The adapter is imported here, so that scoring alone starts at once. */
export const secondOpinion = async (asked: ToneAsked, rules: Rules): Promise<ToneOpinion> => {
  const { openToneModel } = await import('../../../composition/open-tone-model.ts');
  const opened = await openToneModel(readConfig(process.env), rules);
  try {
    return await opened.secondOpinion(asked);
  } finally {
    await opened.close();
  }
};
