import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ToneExamples } from '../../copilot/tone-examples.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { languageOfTag } from '../../language/language-code.ts';
import { stances } from '../../tone/learned/stance.ts';
import { readLabelledLines } from './labelled-lines.ts';
import { readWorsenedReplies } from './tone/worsened-replies.ts';

const sentenceSchema = z.object({
  text: z.string().trim().min(1),
  stance: z.enum(stances),
  writer: z.string().optional(),
});

const replySchema = z.object({
  market: z.string().length(2).nullish(),
  channel: z.string().optional(),
  isComplaint: z.boolean().optional(),
  writer: z.string().optional(),
  message: z.string().default(''),
  reply: z.string().trim().min(1),
  grade: z.number().min(1).max(5),
});

const fileName = /^(sentences|replies|pairs)-([a-z]{2,3})\.jsonl$/u;

const filesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw new CopilotError('input-invalid', `${folder} is no folder that can be read.`, { cause });
  }
};

/**
 * Reads a folder of examples to learn tone from: `sentences-LANGUAGE.jsonl`, `replies-LANGUAGE.jsonl` and `pairs-LANGUAGE.jsonl`, as
 * eval/tone/training/README.md says. Languages come in the order of their codes. Throws CopilotError 'input-invalid' as
 * "FILE:LINE: what is wrong", or when the folder cannot be read or holds no such file.
 */
export const readToneExamples = async (folder: string): Promise<readonly ToneExamples[]> => {
  const names = (await filesIn(folder)).filter((name) => fileName.test(name));
  const languages = [...new Set(names.map((name) => fileName.exec(name)?.[2] ?? ''))].sort();
  if (languages.length === 0) {
    throw new CopilotError(
      'input-invalid',
      `${folder} holds neither sentences-LANGUAGE.jsonl nor replies-LANGUAGE.jsonl.`,
    );
  }
  const linesOf = async <Schema extends z.ZodType>(
    name: string,
    schema: Schema,
  ): Promise<readonly z.output<Schema>[]> =>
    names.includes(name)
      ? (await readLabelledLines(join(folder, name), schema)).map(({ value }) => value)
      : [];
  return Promise.all(
    languages.map(async (language) => ({
      language: languageOfTag(language),
      sentences: await linesOf(`sentences-${language}.jsonl`, sentenceSchema),
      replies: (await linesOf(`replies-${language}.jsonl`, replySchema)).map((line) => ({
        ...line,
        market: line.market ?? null,
      })),
      worsened: names.includes(`pairs-${language}.jsonl`)
        ? await readWorsenedReplies(join(folder, `pairs-${language}.jsonl`))
        : [],
    })),
  );
};
