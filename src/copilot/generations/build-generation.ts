import { CopilotError } from '../../fault/copilot-error.ts';
import type { Generation } from '../../knowledge/generation.ts';
import type { KnowledgeSource } from '../../knowledge/knowledge-source.ts';
import type { ReindexProgress, ReindexResult } from '../reindex-result.ts';
import { makeRestoreIndex } from '../restore-index.ts';
import { fillGeneration, recordsPerWrite } from './fill-generation.ts';
import type { GenerationKnowledge, GenerationParts } from './generation-parts.ts';
import { removeDismissed } from './remove-generations.ts';
import { type GenerationMeasure, reportGeneration } from './report-generation.ts';
import { takeOverChanges } from './take-over-changes.ts';

export type BuiltGeneration = { readonly generation: Generation; readonly result: ReindexResult };

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

/** Approved answers come from no source: they are copied from the record of the live generation. */
const copyAnswers = async (
  { store }: GenerationParts,
  fresh: Pick<GenerationKnowledge, 'store'>,
): Promise<void> => {
  const there = await fresh.store.hashes(['answer']);
  const wanted = [...(await store.hashes(['answer']))].filter(([id, hash]) => there.get(id) !== hash);
  for (let at = 0; at < wanted.length; at += recordsPerWrite) {
    const upserts = await store.records(wanted.slice(at, at + recordsPerWrite).map(([id]) => id));
    await fresh.store.apply({ upserts, removals: [] });
  }
};

const buildBeside = async (
  parts: GenerationParts,
  source: KnowledgeSource,
  measure: GenerationMeasure,
  progress: ReindexProgress,
): Promise<BuiltGeneration> => {
  const { generations, vocabulary, mining, embedRecords } = parts;
  const number = await takeUpOrBegin(parts, source.name);
  return parts.withGeneration(number, async (fresh) => {
    await copyAnswers(parts, fresh);
    const filled = { store: fresh.store, embedRecords, vocabulary, mining };
    const result = await fillGeneration(filled, source, progress);
    const { passages } = await fresh.store.counts();
    await makeRestoreIndex({ ...fresh, embedRecords })((done) => progress('write', done, passages));
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
 * before: first its record, then its index from the record; then checks it and compares it with the live one. One that broke off is taken up again. It ends 'ready', and
 * goes live by a switch alone. Throws what reading, embedding and writing throw, and CopilotError 'conflict' while another one
 * is being built.
 */
export const makeBuildGeneration = (parts: GenerationParts) => {
  let isBuilding = false;
  return async (
    source: KnowledgeSource,
    measure: GenerationMeasure,
    progress: ReindexProgress = () => undefined,
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
