import { setTimeout as wait } from 'node:timers/promises';
import { type FollowedRun, followRun } from './follow-run.ts';

/**
 * Drafts cases one after the other, each begun as long after the one before as keeps so many under way, and gives those that began while
 * that many were.
 */
export const steadyLoad = async (
  address: string,
  caseIds: readonly string[],
  { atOnce, streamMs }: { readonly atOnce: number; readonly streamMs: number },
): Promise<readonly FollowedRun[]> => {
  const runs: Promise<FollowedRun>[] = [];
  const begun = performance.now();
  for (const [at, id] of caseIds.entries()) {
    await wait(Math.max(0, begun + (at * streamMs) / atOnce - performance.now()));
    runs.push(followRun(address, id));
  }
  return (await Promise.all(runs)).slice(atOnce);
};
