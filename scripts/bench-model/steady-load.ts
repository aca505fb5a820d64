import { setTimeout as wait } from 'node:timers/promises';
import { joinedCases } from '../bench-evaluation/joined-cases.ts';
import { type FollowedRun, followRun } from './follow-run.ts';

const addCase = async (address: string, line: string): Promise<string> => {
  const response = await fetch(`${address}/api/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: line,
  });
  if (!response.ok) throw new Error(`A case of the bench was refused with ${response.status}.`);
  return ((await response.json()) as { readonly id: string }).id;
};

/**
 * Keeps so many drafts under way, each begun as long after the one before as it takes to have them all under way, and gives those that
 * began while that many were. Each case is another, so that nothing is remembered of it.
 */
export const steadyLoad = async (
  address: string,
  { atOnce, streamMs }: { readonly atOnce: number; readonly streamMs: number },
): Promise<readonly FollowedRun[]> => {
  const lines = await joinedCases(3 * atOnce);
  const ids: string[] = [];
  for (const line of lines) ids.push(await addCase(address, line));
  const runs: Promise<FollowedRun>[] = [];
  const begun = performance.now();
  for (const [at, id] of ids.entries()) {
    await wait(Math.max(0, begun + (at * streamMs) / atOnce - performance.now()));
    runs.push(followRun(address, id));
  }
  return (await Promise.all(runs)).slice(atOnce);
};
