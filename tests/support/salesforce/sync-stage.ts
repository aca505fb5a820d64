import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import type { ChangingSource } from '../../../src/knowledge/changing-source.ts';
import { type FakeEmbedder, fakeEmbedder } from '../fake-embedder.ts';
import { writeSmallSource } from '../small-source.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { FakeSalesforce } from './fake-salesforce.ts';
import { fixtureOrg } from './fixture-org.ts';
import { passagesOf } from './source-passages.ts';
import { openSyncKnowledge, type SyncKnowledge } from './sync-knowledge.ts';
import { sourceOver, startFixtureOrg } from './test-org.ts';

export type Stage = {
  readonly org: FakeSalesforce;
  readonly source: ChangingSource;
  readonly knowledge: SyncKnowledge;
  readonly embedder: FakeEmbedder;
};

/** Starts an org with a handful of the fixtures. */
export const startSmallOrg = async (): Promise<FakeSalesforce> => {
  const folder = await temporaryFolder();
  writeSmallSource(folder);
  return startFixtureOrg({ tables: fixtureOrg(folder) });
};

/** An org with a handful of the fixtures that was not read yet; the model takes its time if told to. */
export const startStage = async (embedMs = 0): Promise<Stage> => {
  const org = await startSmallOrg();
  const embedder = fakeEmbedder();
  const knowledge = await openSyncKnowledge({
    embedder: {
      ...embedder,
      embed: async (...asked) => {
        if (embedMs > 0) await sleep(embedMs);
        return embedder.embed(...asked);
      },
    },
  });
  onTestFinished(knowledge.close);
  return { org, source: sourceOver(org, { pageRows: 25 }), knowledge, embedder };
};

/** The same, read once. */
export const startRead = async (): Promise<Stage> => {
  const stage = await startStage();
  await stage.knowledge.sync(stage.source);
  stage.embedder.embedded.length = 0;
  return stage;
};

/** The record and the index hold exactly what the source gives now. */
export const expectInLine = async ({ knowledge, source }: Stage): Promise<void> => {
  const wanted = await passagesOf(source);
  const held = new Map<string, unknown>();
  for await (const { passage } of knowledge.store.all()) held.set(passage.id, passage);
  expect(held).toEqual(wanted);
  expect(await knowledge.index.count()).toBe(wanted.size);
  expect(await knowledge.restoreIndex()).toBe(false);
};
