/** As long as a connection that broke off may take to come again. */
const keptMs = 600_000;

/** Drafts with their sources take about 100 kB each. */
const mostKept = 200;

/** Takes out of a map in the order of start what ended ten minutes ago, and the oldest ended beyond 200. Times are milliseconds. */
export const forgetOldRuns = <Run extends { readonly endedAt: number | null }>(
  runs: Map<string, Run>,
  now: number,
): void => {
  const ended = [...runs].filter(([, { endedAt }]) => endedAt !== null);
  const tooMany = ended.length - mostKept;
  for (const [at, [id, { endedAt }]] of ended.entries())
    if (at < tooMany || now - (endedAt ?? now) > keptMs) runs.delete(id);
};
