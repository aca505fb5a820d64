import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CopilotError } from '../../src/fault/copilot-error.ts';

/** Reads a file of one JSON value a line; a line that does not fit is 'configuration-invalid' and named without its text. */
export const readLines = <Line>(file: string, schema: z.ZodType<Line>): readonly Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const parsed = z.preprocess((text) => JSON.parse(String(text)) as unknown, schema).safeParse(line);
      if (parsed.success) return [parsed.data];
      throw new CopilotError('configuration-invalid', `${file}:${at + 1}: the line does not fit.`);
    });
