import { readInPauses } from '../copilot/drafting/read-in-pauses.ts';
import { warmToneRules } from '../copilot/warm-tone-rules.ts';
import { careLanguages } from '../language/language-code.ts';
import type { Rules } from './load-rules.ts';

/**
 * Makes the tone rules of all languages ready while the server has nothing to do, so that the first drafts after a start are as quick as
 * later ones: about five seconds of processor, spread over the first minute. Gives what ends it.
 */
export const warmUp = ({ profileFor }: Pick<Rules, 'profileFor'>): (() => void) => {
  const pauses = readInPauses('last');
  pauses.add(careLanguages.flatMap((language) => warmToneRules(profileFor(language, null))));
  return pauses.stop;
};
