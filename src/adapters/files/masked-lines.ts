import { join } from 'node:path';
import { z } from 'zod';
import type { MaskedLine } from '../../copilot/evaluate-masking.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import { personalDataTypes } from '../../privacy/personal-data.ts';
import { readLabelledLines } from './labelled-lines.ts';

/** The file of a folder that holds texts with the personal data that a person marked in them. */
export const maskedLinesFile = 'masking.jsonl';

const lineSchema = z.strictObject({
  language: z.string().min(2),
  text: z.string().min(1),
  /** In the order of the text. */
  entities: z.array(z.strictObject({ type: z.enum(personalDataTypes), text: z.string().min(1) })),
});

/** Finds each marked value behind the one before it; a string says what is wrong. */
const spansOf = ({ text, entities }: z.infer<typeof lineSchema>): MaskedLine['spans'] | string => {
  let from = 0;
  const spans: MaskedLine['spans'][number][] = [];
  for (const [at, entity] of entities.entries()) {
    const start = text.indexOf(entity.text, from);
    if (start < 0)
      return `entities.${at}: the value is not in the text, or stands before the one listed earlier`;
    from = start + entity.text.length;
    spans.push({ type: entity.type, start, end: from });
  }
  return spans;
};

/** Reads the labelled texts of a folder. Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong". */
export const readMaskedLines = async (folder: string): Promise<readonly MaskedLine[]> => {
  const file = join(folder, maskedLinesFile);
  const lines = (await readLabelledLines(file, lineSchema)).map(({ value, broken }): MaskedLine => {
    const spans = spansOf(value);
    if (typeof spans === 'string') throw broken(spans);
    return { language: value.language, text: value.text, spans };
  });
  if (lines.length === 0)
    throw new CopilotError('input-invalid', `${file}: there is no labelled text in it.`);
  return lines;
};
