import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readToneExamples } from '../adapters/files/tone-examples.ts';
import {
  blendFileName,
  learnedFileName,
  writeToneBlend,
  writeTrainedTone,
} from '../adapters/rules/learned-tone-file.ts';
import { type ToneTrainingRow, trainTone } from '../copilot/train-tone.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import { loadRules } from './load-rules.ts';
import { productFiles } from './product-files.ts';

/**
 * Learns the tone of voice from a folder of examples and writes what helps beside the rules of its language; where it does not
 * help, what was learned before is taken away. Throws CopilotError 'input-invalid' for broken examples, before anything is
 * written.
 */
export const trainToneOf = async (folder: string, isDryRun: boolean): Promise<readonly ToneTrainingRow[]> => {
  const [rules, examples] = await Promise.all([loadRules(), readToneExamples(folder)]);
  const { tones, blend, rows } = trainTone(examples, rules.profileFor);
  if (isDryRun) return rows;
  for (const { language, sentences, replies } of examples) {
    const file = join(productFiles.toneOfVoice, language, learnedFileName);
    const tone = tones.get(language);
    if (tone === undefined) await rm(file, { force: true });
    else {
      await writeTrainedTone(file, tone, {
        sentences: sentences.length,
        replies: replies.length,
        examples: await contentHash(JSON.stringify([sentences, replies])),
      });
    }
  }
  await writeToneBlend(join(productFiles.toneOfVoice, blendFileName), blend);
  return rows;
};
