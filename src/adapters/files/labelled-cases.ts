import { join } from 'node:path';
import { z } from 'zod';
import type { CareCase } from '../../case/care-case.ts';
import type { LabelledCase } from '../../evaluate/labelled-case.ts';
import { readLabelledLines } from './labelled-lines.ts';

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
  const cases: LabelledCase[] = [];
  for (const { text, value } of await readLabelledLines(join(folder, labelledCasesFile), goldSchema)) {
    const careCase = await readCase(new TextEncoder().encode(text));
    cases.push({ careCase, questions: value.gold?.questions ?? [], tags: value.gold?.tags ?? [] });
  }
  return cases;
};
