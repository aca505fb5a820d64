import { dissect } from '../dissect/dissect.ts';
import type { Mining } from '../knowledge/mining/mine-pairs.ts';
import { loadRules, type Rules } from './load-rules.ts';

/**
 * Gives what question and answer pairs are mined from past cases with, loading the rules where none are given, which takes some
 * 0.4 s. Throws CopilotError 'configuration-invalid'.
 */
export const loadMining = async (rules?: Rules): Promise<Mining> => {
  const { dissection, composition } = rules ?? (await loadRules());
  return {
    dissect: (message) => dissect(message, dissection),
    isFrame: (sentence, language) => composition(language).isPleasantry(sentence),
  };
};
