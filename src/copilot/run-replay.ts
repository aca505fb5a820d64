import type { Leak } from '../evaluate/replay/find-leaks.ts';
import type { ReplayDocument } from '../evaluate/replay/replay-document.ts';
import type { CaseResult } from '../evaluate/run/case-result.ts';
import type { EvaluationCase } from '../evaluate/suite/evaluation-case.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import type { CaseResultStore } from './case-result-store.ts';
import type { makeReplayCases, ReplayedOpening } from './replay-cases.ts';
import { type DraftSystem, type RunProgress, type RunResults, scoreDraft } from './run-drafts.ts';

export type ReplayResults = RunResults & {
  /** What drafts rested on that they could not have known; one of weight 'leak' is a fault of the run. */
  readonly leaks: readonly (Leak & { readonly caseId: string })[];
  /** Closed cases that cannot be replayed, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
};

/**
 * Makes the use case that replays the closed cases of a suite in order of time and scores each draft against the reply that
 * was really sent. Results of the same case with the same knowledge, settings and code are not made again. Only drafts without
 * a leak are kept, so that a leak is reported by every run until it is mended.
 */
export const makeRunReplay =
  (parts: {
    readonly results: CaseResultStore;
    readonly replay: ReturnType<typeof makeReplayCases>;
    readonly system: Pick<DraftSystem, 'embedder' | 'document'>;
  }) =>
  async (
    documents: readonly ReplayDocument[],
    labelled: readonly EvaluationCase[],
    identity: string,
    progress: RunProgress = () => undefined,
  ): Promise<ReplayResults> => {
    const wanted = new Map(labelled.map((one) => [one.careCase.id, one]));
    const goldOf = ({ careCase, sent }: ReplayedOpening): EvaluationCase | undefined => {
      const gold = wanted.get(careCase.id);
      return gold === undefined ? undefined : { ...gold, careCase, sent };
    };
    const keyOf = (opening: ReplayedOpening): string =>
      contentHash(identity, opening.knowledge, JSON.stringify(goldOf(opening)));
    const known: CaseResult[] = [];
    const cases: CaseResult[] = [];
    const leaks: (Leak & { readonly caseId: string })[] = [];
    const { results, leftOut } = parts.replay(documents, {
      skip: async (opening) => {
        if (!wanted.has(opening.careCase.id)) return true;
        const key = keyOf(opening);
        const result = (await parts.results.get([key])).get(key);
        if (result !== undefined) known.push(result);
        return result !== undefined;
      },
    });
    for await (const replayed of results) {
      const gold = goldOf(replayed);
      if (gold === undefined) continue;
      const result = await scoreDraft(parts.system, gold, replayed.draft);
      cases.push(result);
      leaks.push(...replayed.leaks.map((leak) => ({ ...leak, caseId: replayed.careCase.id })));
      if (!replayed.leaks.some(({ weight }) => weight === 'leak'))
        await parts.results.put(keyOf(replayed), result);
      progress(cases.length + known.length, wanted.size);
    }
    return { cases: [...known, ...cases], reused: known.length, leaks, leftOut };
  };
