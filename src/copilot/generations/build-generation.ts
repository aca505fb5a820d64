import { CopilotError } from '../../fault/copilot-error.ts';
import type { Generation } from '../../knowledge/generation.ts';
import type { KnowledgeSource } from '../../knowledge/knowledge-source.ts';
import type { PassageStore } from '../../knowledge/passage-store.ts';
import { changeKnowledge } from '../change-knowledge.ts';
import { makeReindex, type ReindexProgress, type ReindexResult } from '../reindex.ts';
import { makeRestoreIndex } from '../restore-index.ts';
import type { GenerationKnowledge, GenerationParts } from './generation-parts.ts';
import { removeDismissed } from './remove-generations.ts';
import { type GenerationMeasure, reportGeneration } from './report-generation.ts';
import { takeOverChanges } from './take-over-changes.ts';

export type BuiltGeneration = { readonly generation: Generation; readonly result: ReindexResult };

/** Records that are written at a time, some 50 ms: whoever searches in this process waits no longer. */
const recordsPerWrite = 200;

/** The record of a generation that nobody reads yet: it need not be written as a whole. */
const inPieces = (store: PassageStore): PassageStore => ({
  ...store,
  apply: async ({ upserts, removals }) => {
    for (let at = 0; at < Math.max(upserts.length, removals.length); at += recordsPerWrite) {
      const piece = <Item>(items: readonly Item[]) => items.slice(at, at + recordsPerWrite);
      await store.apply({ upserts: piece(upserts), removals: piece(removals) });
      await new Promise((resolve) => setImmediate(resolve));
    }
  },
});

/** Takes up one that was begun from and with the same and broke off, and dismisses every other that is not in use. */
const takeUpOrBegin = async (parts: GenerationParts, source: string): Promise<number> => {
  const { generations, embedder } = parts;
  let found: number | null = null;
  for (const one of await generations.list()) {
    const isSame = one.state === 'building' && one.source === source && one.embedder === embedder.id;
    if (isSame && found === null) found = one.number;
    else if (one.state === 'building' || one.state === 'ready') await generations.dismiss(one.number);
  }
  await removeDismissed(parts);
  return found ?? generations.begin({ source, embedder: embedder.id }, parts.timestamp());
};

/** Approved answers come from no source: they are copied from the live generation. */
const copyAnswers = async (
  { store, embedRecords }: GenerationParts,
  knowledge: GenerationKnowledge,
): Promise<void> => {
  const there = await knowledge.store.hashes(['answer']);
  const wanted = [...(await store.hashes(['answer']))].filter(([id, hash]) => there.get(id) !== hash);
  for (let at = 0; at < wanted.length; at += recordsPerWrite) {
    const upserts = await store.records(wanted.slice(at, at + recordsPerWrite).map(([id]) => id));
    const entries = await embedRecords(upserts);
    const record = () => knowledge.store.apply({ upserts, removals: [] });
    const fault = await changeKnowledge(knowledge, { record, entries, removals: [] });
    if (fault !== null) throw fault.cause;
  }
};

const buildBeside = async (
  parts: GenerationParts,
  source: KnowledgeSource,
  measure: GenerationMeasure,
  progress?: ReindexProgress,
): Promise<BuiltGeneration> => {
  const { generations, vocabulary, mining, embedRecords } = parts;
  const number = await takeUpOrBegin(parts, source.name);
  return parts.withGeneration(number, async (knowledge) => {
    const fresh = { ...knowledge, store: inPieces(knowledge.store) };
    await makeRestoreIndex({ ...fresh, embedRecords })();
    await copyAnswers(parts, fresh);
    const reindex = makeReindex({ ...fresh, embedRecords, vocabulary, mining });
    const result = await reindex(source, progress === undefined ? {} : { progress });
    await takeOverChanges(parts, number, fresh);
    await generations.finish(number, await reportGeneration(parts, fresh, measure), parts.timestamp());
    const generation = (await generations.list()).find((one) => one.number === number);
    if (generation?.state !== 'ready') {
      throw new CopilotError('conflict', `Generation ${number} was dismissed while it was built.`);
    }
    return { generation, result };
  });
};

/**
 * Makes the use case that builds a generation from a source beside the live one, which goes on answering and changing as
 * before; then checks it and compares it with the live one. One that broke off is taken up again. It ends 'ready', and
 * goes live by a switch alone. Throws what reading, embedding and writing throw, and CopilotError 'conflict' while another one
 * is being built.
 */
export const makeBuildGeneration = (parts: GenerationParts) => {
  let isBuilding = false;
  return async (
    source: KnowledgeSource,
    measure: GenerationMeasure,
    progress?: ReindexProgress,
  ): Promise<BuiltGeneration> => {
    if (isBuilding)
      throw new CopilotError('conflict', 'A generation is being built already.', { retryable: true });
    isBuilding = true;
    try {
      return await buildBeside(parts, source, measure, progress);
    } finally {
      isBuilding = false;
    }
  };
};
