import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlVectorCache } from '../adapters/sql/vector-cache.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Config } from './config.ts';
import type { Knowledge } from './knowledge-over.ts';
import { openEvaluationDatabase } from './open-evaluation-database.ts';
import { openKnowledge } from './open-knowledge.ts';

const prefix = 'cair-eval-';

/** No measurement takes this long, in milliseconds: a folder that is older belongs to a process that was killed. */
const abandonedAfter = 2 * 24 * 3_600_000;

/** What is searched may hold customers' words; it must not stay behind for good. */
const removeAbandoned = async (): Promise<void> => {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const folder of names.map((name) => join(tmpdir(), name))) {
    try {
      const age = Date.now() - (await stat(folder)).mtimeMs;
      if (age > abandonedAfter) await rm(folder, { recursive: true, force: true });
    } catch {
      // Another process was quicker, or it is another person's.
    }
  }
};

/** Knowledge in a folder of its own that is gone when it is closed. */
export type ScratchKnowledge = { readonly knowledge: Knowledge; readonly close: () => Promise<void> };

/**
 * Opens empty knowledge for a measurement. Vectors are kept in the data folder, so that the next time is quick.
 * Throws CopilotError 'embedder-failed' when the model does not answer: what is then found by words alone is not what was
 * to be measured.
 */
export const openScratchKnowledge = async (
  config: Config,
  vocabulary: Vocabulary,
): Promise<ScratchKnowledge> => {
  await removeAbandoned();
  const scratch = await mkdtemp(join(tmpdir(), prefix));
  const opened: (() => Promise<void>)[] = [() => rm(scratch, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  try {
    const vectors = await openEvaluationDatabase(config, 'evaluation-vectors.db');
    opened.push(() => vectors.destroy());
    const knowledge = await openKnowledge(
      { ...config, CAIR_DATA: scratch, CAIR_DATABASE: undefined, CAIR_INDEX: 'lancedb' },
      { vocabulary, vectors: sqlVectorCache(vectors) },
    );
    opened.push(knowledge.close);
    // A model loads with its first text, and a question would not wait for that.
    await knowledge.embedder.embed(['Ready?'], 'passage');
    return { knowledge, close };
  } catch (error) {
    await close();
    throw error;
  }
};
