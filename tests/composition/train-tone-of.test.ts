import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readToneExamples } from '../../src/adapters/files/tone-examples.ts';
import { blendFileName, learnedFileName } from '../../src/adapters/rules/learned-tone-file.ts';
import { productFiles } from '../../src/composition/product-files.ts';
import { trainToneOf } from '../../src/composition/train-tone-of.ts';
import { contentHash } from '../../src/knowledge/content-hash.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const learnedSchema = z.object({
  trainedOn: z.object({ sentences: z.number(), replies: z.number(), examples: z.string() }),
});

/** Languages of which training said that what was learned does not help: they have examples and no learned file. */
const switchedOff: readonly string[] = [];

describe('what was learned of the tone of Lodestar', () => {
  it('was learned from the examples that ship with it', async () => {
    const stale: string[] = [];
    for (const { language, sentences, replies } of await readToneExamples(productFiles.toneExamples)) {
      if (switchedOff.includes(language)) continue;
      const file = join(productFiles.toneOfVoice, language, learnedFileName);
      const { trainedOn } = learnedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      const examples = contentHash(JSON.stringify([sentences, replies]));
      const now = { sentences: sentences.length, replies: replies.length, examples };
      if (JSON.stringify(trainedOn) !== JSON.stringify(now)) stale.push(`${language}/${learnedFileName}`);
    }
    expect(stale, 'eval/tone/training changed since these were learned: run cair tone train').toEqual([]);
  });
});

describe('trainToneOf', () => {
  it('refuses a handful of grades and leaves what was learned before as it is', async () => {
    const reply = { market: 'GB', message: 'Where is my card?', reply: 'It is on its way.', grade: 3 };
    const folder = await temporaryFolder({ 'replies-en.jsonl': `${JSON.stringify(reply)}\n` });
    const blend = join(productFiles.toneOfVoice, blendFileName);
    const before = await readFile(blend, 'utf8');
    await expect(trainToneOf(folder, false)).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('1 graded replies'),
    });
    expect(await readFile(blend, 'utf8')).toBe(before);
  });
});
