import { dissect } from '../dissect/dissect.ts';
import type { Mining } from '../knowledge/mining/mine-pairs.ts';
import { loadRules } from './load-rules.ts';

/** Loads what question and answer pairs are mined from past cases with. Throws CopilotError 'configuration-invalid'. */
export const loadMining = async (): Promise<Mining> => {
  const { dissection, composition } = await loadRules();
  return {
    dissect: (message) => dissect(message, dissection),
    isFrame: (sentence, language) => composition(language).isPleasantry(sentence),
  };
};
