import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readToneExamples } from '../adapters/files/tone-examples.ts';
import {
  blendFileName,
  learnedFileName,
  writeToneBlend,
  writeTrainedTone,
} from '../adapters/rules/learned-tone-file.ts';
import { type TrainedTones, trainTone } from '../copilot/train-tone.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import { loadRules } from './load-rules.ts';
import { productFiles } from './product-files.ts';

/** The score of every language rests on these grades: fewer would put chance in the place of what was learned before. */
const leastReplies = 200;

/** How well what was learned follows what it was not shown. */
type TrainingReport = Pick<TrainedTones, 'rows' | 'parts'>;

/**
 * Learns the tone of voice from a folder of examples and writes what helps beside the rules of its language; where it does not
 * help, what was learned before is taken away. Throws CopilotError 'input-invalid' for broken examples and for fewer than 200
 * graded replies, before anything is written.
 */
export const trainToneOf = async (folder: string, isDryRun: boolean): Promise<TrainingReport> => {
  const [rules, examples] = await Promise.all([loadRules(), readToneExamples(folder)]);
  const graded = examples.reduce((sum, { replies }) => sum + replies.length, 0);
  if (!isDryRun && graded < leastReplies) {
    throw new CopilotError(
      'input-invalid',
      `${folder} holds ${graded} graded replies; a score is learned from ${leastReplies} or more, and nothing was changed.`,
    );
  }
  const { tones, blend, rows, parts } = trainTone(examples, rules.profileFor);
  if (isDryRun) return { rows, parts };
  for (const { language, sentences, replies } of examples) {
    const file = join(productFiles.toneOfVoice, language, learnedFileName);
    const tone = tones.get(language);
    if (tone === undefined) await rm(file, { force: true });
    else {
      await writeTrainedTone(file, tone, {
        sentences: sentences.length,
        replies: replies.length,
        examples: contentHash(JSON.stringify([sentences, replies])),
      });
    }
  }
  await writeToneBlend(join(productFiles.toneOfVoice, blendFileName), blend);
  return { rows, parts };
};
