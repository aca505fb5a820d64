import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { loadCompositionRules } from '../adapters/files/load-composition-rules.ts';
import { loadDissectionRules } from '../adapters/rules/load-dissection-rules.ts';
import { loadToneProfiles } from '../adapters/rules/load-tone-profiles.ts';
import { type CarModel, carModelSchema } from '../case/car-model.ts';
import { type Market, marketsSchema } from '../case/market.ts';
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
  readonly models: readonly CarModel[];
  readonly dissection: DissectionRules;
  readonly composition: (language: LanguageCode) => CompositionRules;
  readonly profileFor: (language: LanguageCode, market: string | null) => ToneProfile;
  /** Rule files that are broken, one sentence each; everything else was loaded. */
  readonly problems: readonly CopilotError[];
};

const readList = async <Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> => {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new CopilotError('configuration-invalid', `The file ${file} is not valid.`, { cause });
  }
};

/** Loads the data files that ship with the product. Throws CopilotError 'configuration-invalid'. */
export const loadRules = async (): Promise<Rules> => {
  const [markets, models, dissection, composition, tone] = await Promise.all([
    readList(productFiles.markets, marketsSchema),
    readList(productFiles.models, carModelSchema.array()),
    loadDissectionRules(productFiles.dissection),
    loadCompositionRules(productFiles.composition),
    loadToneProfiles(productFiles.toneOfVoice),
  ]);
  return {
    markets,
    models,
    dissection,
    composition,
    profileFor: (language, market) => selectToneProfile(tone.profiles, { language, market }),
    problems: tone.problems,
  };
};
