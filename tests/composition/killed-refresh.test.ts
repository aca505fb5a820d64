import { afterEach, expect, test } from 'vitest';
import { startFakeQdrant } from '../support/fake-qdrant/fake-qdrant.ts';
import { killRuns, type RunKind } from '../support/killed-runs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

const startQdrant = async (): Promise<string> => {
  const server = await startFakeQdrant();
  closings.push(server.close);
  return server.url;
};

const kinds: readonly {
  readonly kind: RunKind;
  readonly index: 'LanceDB' | 'Qdrant';
  readonly times: number;
}[] = [
  { kind: 'full', index: 'LanceDB', times: 6 },
  { kind: 'increment', index: 'LanceDB', times: 6 },
  { kind: 'full', index: 'Qdrant', times: 3 },
  { kind: 'increment', index: 'Qdrant', times: 3 },
];

test.each(kinds)(
  'a killed $kind run with $index loses nothing, doubles nothing and is never noticed by a reader',
  { timeout: 120_000 },
  async ({ kind, index, times }) => {
    const qdrant = index === 'Qdrant' ? await startQdrant() : undefined;
    const found = await killRuns({ folder: await temporaryFolder(), qdrant }, kind, { times, articles: 400 });
    expect(found.runs.flatMap(({ problems }) => problems)).toEqual([]);
    expect(found.wrong).toEqual([]);
    expect(found.searches).toBeGreaterThan(times);
    expect(found.last).toEqual({
      edition: String(times + 2),
      problems: [],
      states: kind === 'full' ? ['previous', 'live'] : ['live'],
    });
  },
);
