import { readFile } from 'node:fs/promises';
import { loadCompositionRules } from '../adapters/files/load-composition-rules.ts';
import { loadDissectionRules } from '../adapters/rules/load-dissection-rules.ts';
import { loadToneProfiles } from '../adapters/rules/load-tone-profiles.ts';
import { type Market, marketSchema } from '../case/market.ts';
import type { CompositionRules } from '../compose/composition-rules.ts';
import type { DissectionRules } from '../dissect/compile-rules.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { selectToneProfile } from '../tone/select-tone-profile.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import { productFiles } from './product-files.ts';

/** All behaviour that lies in data files, read and checked. */
export type Rules = {
  readonly markets: readonly Market[];
  readonly dissection: DissectionRules;
  readonly composition: (language: LanguageCode) => CompositionRules;
  readonly profileFor: (language: LanguageCode, market: string | null) => ToneProfile;
  /** Rule files that are broken, one sentence each; everything else was loaded. */
  readonly problems: readonly CopilotError[];
};

const readMarkets = async (file: string): Promise<readonly Market[]> => {
  try {
    return marketSchema.array().parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new CopilotError('configuration-invalid', `The list of markets ${file} is not valid.`, { cause });
  }
};

/** Loads the data files that ship with the product. Throws CopilotError 'configuration-invalid'. */
export const loadRules = async (): Promise<Rules> => {
  const [markets, dissection, composition, tone] = await Promise.all([
    readMarkets(productFiles.markets),
    loadDissectionRules(productFiles.dissection),
    loadCompositionRules(productFiles.composition),
    loadToneProfiles(productFiles.toneOfVoice),
  ]);
  return {
    markets,
    dissection,
    composition,
    profileFor: (language, market) => selectToneProfile(tone.profiles, { language, market }),
    problems: tone.problems,
  };
};
