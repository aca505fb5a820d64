import { CopilotError } from '../fault/copilot-error.ts';
import type { IndexPlan } from '../knowledge/index-plan.ts';
import type { ReadRecords } from './read-records.ts';

/** What one run did, or with `dryRun` would do. */
export type ReindexResult = ReadRecords & {
  readonly source: string;
  readonly dryRun: boolean;
  readonly passages: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
};

/** Tells how far a run is; 'embed' is told from the end of 'read' on, when it is known how much there is. */
export type ReindexProgress = (step: 'read' | 'embed' | 'write', done: number, total: number | null) => void;

/**
 * Counts what a run over a source is to do. Throws CopilotError 'input-empty' for one of which no document was read, so that a wrong
 * folder can't empty the index.
 */
export const reindexResult = (
  source: string,
  read: ReadRecords,
  { added, changed, removed, unchanged }: IndexPlan,
  dryRun: boolean,
): ReindexResult => {
  if (read.articles + read.cases === 0) {
    throw new CopilotError(
      'input-empty',
      `${source} holds no article and no closed case; the index is left as it is.`,
    );
  }
  return {
    source,
    dryRun,
    ...read,
    passages: added.length + changed.length + unchanged,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged,
  };
};
