import { join } from 'node:path';
import { z } from 'zod';
import type { GoldenQuery } from '../../copilot/generations/golden-query.ts';
import { readLabelledLines } from './labelled-lines.ts';

/** The file of a folder that holds golden queries, one JSON object a line. */
export const goldenQueriesFile = 'golden.jsonl';

/** A page of results: what stands further down nobody sees. */
const usualWithin = 5;

const lineSchema = z.strictObject({
  query: z.string().min(1),
  language: z.string().min(2),
  market: z.string().length(2).nullable().default(null),
  document: z.string().min(1),
  within: z.int().min(1).max(100).default(usualWithin),
});

/** Reads the golden queries of a folder. Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong". */
export const readGoldenQueries = async (folder: string): Promise<readonly GoldenQuery[]> =>
  (await readLabelledLines(join(folder, goldenQueriesFile), lineSchema)).map(({ value }) => value);
