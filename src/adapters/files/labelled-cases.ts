import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CareCase } from '../../case/care-case.ts';
import type { LabelledCase } from '../../evaluate/labelled-case.ts';
import { CopilotError } from '../../fault/copilot-error.ts';

/** The file of a folder that holds its incoming cases, one JSON object a line; `gold` holds the labels. */
export const labelledCasesFile = 'incoming.jsonl';

const goldSchema = z.object({
  gold: z
    .object({
      questions: z.array(
        z.object({
          text: z.string(),
          start: z.int().min(0),
          end: z.int().min(0),
          answers: z.array(z.string()),
        }),
      ),
      tags: z.array(z.string()).default([]),
    })
    .optional(),
});

/**
 * Reads the labelled cases of a folder; `readCase` turns the bytes of one line into a case.
 * Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong".
 */
export const readLabelledCases = async (
  folder: string,
  readCase: (bytes: Uint8Array) => Promise<CareCase>,
): Promise<readonly LabelledCase[]> => {
  const file = join(folder, labelledCasesFile);
  const cases: LabelledCase[] = [];
  for (const [at, line] of (await readFile(file, 'utf8')).split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const broken = (what: string): CopilotError =>
      new CopilotError('input-invalid', `${file}:${at + 1}: ${what}`, { details: { file, line: at + 1 } });
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw broken('the line is no JSON');
    }
    const parsed = goldSchema.safeParse(value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw broken(`${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'another shape'}`);
    }
    const careCase = await readCase(new TextEncoder().encode(line));
    cases.push({
      careCase,
      questions: parsed.data.gold?.questions ?? [],
      tags: parsed.data.gold?.tags ?? [],
    });
  }
  return cases;
};
