import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readLabelledLines } from '../adapters/files/labelled-lines.ts';
import { type JudgeExample, judgeExampleSchemas } from '../evaluate/judges/judge-example.ts';
import type { JudgePackName } from '../evaluate/judges/judge-pack.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { productFiles } from './product-files.ts';

const gradedReply = z.object({
  id: z.string(),
  language: z.string(),
  message: z.string(),
  reply: z.string(),
});
const grade = z.object({ id: z.string(), grade: z.number() });

/** Reads the replies of `eval/tone` that people graded, each with every grade it got. */
const readGradedReplies = async (folder: string): Promise<readonly JudgeExample[]> => {
  const files = (await readdir(folder)).sort();
  const linesOf = async <Schema extends z.ZodType>(start: string, schema: Schema) => {
    const named = files.filter((file) => file.startsWith(start) && file.endsWith('.jsonl'));
    const lines = await Promise.all(named.map((file) => readLabelledLines(join(folder, file), schema)));
    return lines.flat().map(({ value }) => value);
  };
  const [replies, grades] = await Promise.all([linesOf('replies-', gradedReply), linesOf('grades-', grade)]);
  const gradesOf = new Map<string, number[]>();
  for (const given of grades) gradesOf.set(given.id, [...(gradesOf.get(given.id) ?? []), given.grade]);
  return replies.flatMap(({ id, language, message, reply }) => {
    const given = gradesOf.get(id) ?? [];
    return given.length === 0
      ? []
      : [judgeExampleSchemas.tone.parse({ id, language, message, reply, grades: given })];
  });
};

const readFile = async (file: string, pack: JudgePackName): Promise<readonly JudgeExample[]> => {
  if (!existsSync(file)) throw new CopilotError('input-invalid', `${file}: there is no such file.`);
  const lines = await readLabelledLines(file, judgeExampleSchemas[pack]);
  const ids = new Set<string>();
  for (const { value, broken } of lines) {
    if (ids.has(value.id)) throw broken(`the id ${value.id} stands there twice`);
    ids.add(value.id);
  }
  return lines.map(({ value }) => value);
};

/**
 * Reads the labelled replies of a judge: those of a file, or those that come along.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong".
 */
export const readJudgeExamples = (
  pack: JudgePackName,
  file: string | null,
): Promise<readonly JudgeExample[]> => {
  if (file !== null) return readFile(file, pack);
  if (pack === 'tone') return readGradedReplies(productFiles.toneGrades);
  return readFile(join(productFiles.judgeLabels, `${pack}.jsonl`), pack);
};
