import type { z } from 'zod';
import type { Database } from '../adapters/sql/database.ts';
import { sqlGradingStore } from '../adapters/sql/grading-store.ts';
import { gradableRunSchema } from '../contract/grading.ts';
import { makeCreateGradingQueue } from '../copilot/create-grading-queue.ts';
import { type GradeReplies, makeGradeReplies } from '../copilot/grade-replies.ts';
import type { Config } from './config.ts';
import { openRecords } from './open-records.ts';
import { readJsonFile, wrongShape } from './read-json-file.ts';

export type GradingUseCases = {
  readonly createGradingQueue: ReturnType<typeof makeCreateGradingQueue>;
  readonly gradeReplies: GradeReplies;
};

/** Joins the use cases of grading over an open database. */
export const gradingOver = (database: Database): GradingUseCases => {
  const store = sqlGradingStore(database);
  const timestamp = (): string => new Date().toISOString();
  return {
    createGradingQueue: makeCreateGradingQueue({ store, newId: () => crypto.randomUUID(), timestamp }),
    gradeReplies: makeGradeReplies({ store, timestamp }),
  };
};

/** Opens grading alone, without index and model; it may be done beside a running server. */
export const openGrading = async (
  config: Config,
): Promise<GradingUseCases & { readonly close: () => Promise<void> }> => {
  const database = await openRecords(config);
  return { ...gradingOver(database), close: () => database.destroy() };
};

/** Reads what grading needs of a saved run. Throws CopilotError 'input-invalid' that names the file and what is wrong. */
export const readGradableRun = async (file: string): Promise<z.infer<typeof gradableRunSchema>> => {
  const value = await readJsonFile(file, {
    unreadable: 'the file cannot be read',
    noJson: 'the file is no JSON; save a run with cair eval SUITE --json > FILE',
  });
  const parsed = gradableRunSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw wrongShape(file, parsed.error);
};
