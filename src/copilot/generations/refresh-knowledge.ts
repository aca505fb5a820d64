import type { Generation } from '../../knowledge/generation.ts';
import type { KnowledgeSource } from '../../knowledge/knowledge-source.ts';
import type { makeReindex, makeReindexUpTo } from '../reindex.ts';
import type { ReindexProgress, ReindexResult } from '../reindex-result.ts';
import type { makeRestoreIndex } from '../restore-index.ts';
import { makeBuildGeneration } from './build-generation.ts';
import type { GenerationParts } from './generation-parts.ts';
import { removeDismissed } from './remove-generations.ts';
import type { GenerationMeasure } from './report-generation.ts';
import { failedChecks, makeSwitchGeneration } from './switch-generation.ts';

/** What a run over a source did; `built` is null where the live generation was changed in place or empty knowledge was filled. */
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
  readonly reindexUpTo: ReturnType<typeof makeReindexUpTo>;
  /** Passages that may change in place, which holds them in memory; where more do, a generation is built. */
  readonly mostInPlace: number;
  readonly restoreIndex: ReturnType<typeof makeRestoreIndex>;
  readonly measureFor: (source: KnowledgeSource) => Promise<GenerationMeasure>;
};

/** More make a first fill a generation: what was read before that is known is read again, some seconds of work. */
const mostInFirstFill = 1_000;

/** There is nothing that a first fill could be worse than. */
const unmeasured: GenerationMeasure = { leastShare: 0, golden: [], cases: [] };

/**
 * Makes the use case that brings the knowledge in line with a source. What has changed is changed in the live generation; where everything is
 * to be made anew, the source or the embedding model is another one, or more has changed than is to be held in memory, a generation is
 * built beside it, and goes live when its checks hold. Empty knowledge is filled the same way, and is not kept to go back to.
 */
export const makeRefreshKnowledge = (parts: RefreshParts): RefreshKnowledge => {
  const { generations, embedder, mostInPlace } = parts;
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
    const isEmpty = (await parts.store.revision()) === 0;
    const most = isEmpty ? Math.min(mostInFirstFill, mostInPlace) : mostInPlace;
    const changed = isAnew && !isEmpty ? null : await parts.reindexUpTo(source, { most, progress });
    if (changed !== null) {
      await generations.describe(await generations.live(), { source: source.name, embedder: embedder.id });
      return { result: changed, built: null };
    }
    const measure = isEmpty ? unmeasured : await parts.measureFor(source);
    // How much one source holds says nothing of another.
    const { generation, result } = await build(
      source,
      isOtherSource ? { ...measure, leastShare: 0 } : measure,
      progress,
    );
    const failed = failedChecks(generation);
    const isLive = (!hold || isEmpty) && failed.length === 0;
    // Checks take a while: whoever has lost its turn meanwhile breaks off here.
    progress('write', result.passages, result.passages);
    if (isLive) await switchTo(generation.number);
    if (isLive && isEmpty && live !== undefined) {
      await generations.dismiss(live.number);
      await removeDismissed(parts);
      return { result, built: null };
    }
    return { result, built: { generation, isLive, failed } };
  };
};
