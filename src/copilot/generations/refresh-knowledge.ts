import type { Generation } from '../../knowledge/generation.ts';
import type { KnowledgeSource } from '../../knowledge/knowledge-source.ts';
import type { makeReindex, ReindexProgress, ReindexResult } from '../reindex.ts';
import type { makeRestoreIndex } from '../restore-index.ts';
import { makeBuildGeneration } from './build-generation.ts';
import type { GenerationParts } from './generation-parts.ts';
import type { GenerationMeasure } from './report-generation.ts';
import { failedChecks, makeSwitchGeneration } from './switch-generation.ts';

/** What a run over a source did; `built` is null where the live generation was changed in place. */
export type RefreshResult = {
  readonly result: ReindexResult;
  readonly built: {
    /** As it was when it was whole. */
    readonly generation: Generation;
    readonly isLive: boolean;
    /** What its checks found wrong, one sentence each. */
    readonly failed: readonly string[];
  } | null;
};

export type RefreshOptions = {
  /** Builds a generation even where little has changed. */
  readonly full?: boolean;
  /** Keeps what was built beside the live one. */
  readonly hold?: boolean;
  readonly dryRun?: boolean;
  readonly progress?: ReindexProgress;
};

export type RefreshKnowledge = (source: KnowledgeSource, options?: RefreshOptions) => Promise<RefreshResult>;

export type RefreshParts = GenerationParts & {
  readonly reindex: ReturnType<typeof makeReindex>;
  readonly restoreIndex: ReturnType<typeof makeRestoreIndex>;
  readonly measureFor: (source: KnowledgeSource) => Promise<GenerationMeasure>;
};

/**
 * Makes the use case that brings the knowledge in line with a source. What has changed is changed in the live generation; where everything is
 * to be made anew, or the source or the embedding model is another one, a generation is built beside it, and goes live when
 * its checks hold. Empty knowledge is filled in place: there is nothing to be searched meanwhile.
 */
export const makeRefreshKnowledge = (parts: RefreshParts): RefreshKnowledge => {
  const { generations, embedder } = parts;
  const build = makeBuildGeneration(parts);
  const switchTo = makeSwitchGeneration(parts);

  return async (source, { full = false, hold = false, dryRun = false, progress = () => undefined } = {}) => {
    const live = (await generations.list()).find(({ state }) => state === 'live');
    const isOther = (before: string | null | undefined, now: string): boolean =>
      before !== null && before !== undefined && before !== now;
    const isOtherModel = isOther(live?.embedder, embedder.id);
    const isOtherSource = isOther(live?.source, source.name);
    const isAnew = full || isOtherModel || isOtherSource;
    if (dryRun)
      return { result: await parts.reindex(source, { full: isAnew, dryRun, progress }), built: null };
    // The index of another model is none of ours to mend.
    if (!isOtherModel) await parts.restoreIndex((done) => progress('write', done, null));
    if (!isAnew || (await parts.store.revision()) === 0) {
      const result = await parts.reindex(source, { progress });
      await generations.describe(await generations.live(), { source: source.name, embedder: embedder.id });
      return { result, built: null };
    }
    const measure = await parts.measureFor(source);
    // How much one source holds says nothing of another.
    const { generation, result } = await build(
      source,
      isOtherSource ? { ...measure, leastShare: 0 } : measure,
      progress,
    );
    const failed = failedChecks(generation);
    const isLive = !hold && failed.length === 0;
    if (isLive) await switchTo(generation.number);
    return { result, built: { generation, isLive, failed } };
  };
};
