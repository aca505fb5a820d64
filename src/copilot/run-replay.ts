import type { Leak } from '../evaluate/replay/find-leaks.ts';
import type { ReplayDocument } from '../evaluate/replay/replay-document.ts';
import { replayOrder } from '../evaluate/replay/replay-order.ts';
import type { CaseResult } from '../evaluate/run/case-result.ts';
import type { EvaluationCase } from '../evaluate/suite/evaluation-case.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import type { CaseResultStore } from './case-result-store.ts';
import type { makeReplayCases, ReplayedOpening, ReplayOptions } from './replay-cases.ts';
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
 * a leak are kept, so that a leak is reported by every run until it is mended. The cases come back in order of time,
 * however many of them were known.
 */
export const makeRunReplay =
  (parts: {
    readonly results: CaseResultStore;
    readonly replay: ReturnType<typeof makeReplayCases>;
    readonly system: Pick<DraftSystem, 'embedder' | 'document' | 'judge'>;
    /** Part of what a result is known by. Default 'sent'. */
    readonly learnFrom?: ReplayOptions['learnFrom'];
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
    const total = replayOrder(documents)
      .steps.flatMap(({ openings }) => openings)
      .filter(({ closedCase }) => wanted.has(closedCase.id)).length;
    const found = new Map<string, CaseResult | null>();
    let [known, done] = [0, 0];
    const leaks: (Leak & { readonly caseId: string })[] = [];
    const { results, leftOut } = parts.replay(documents, {
      ...(parts.learnFrom === undefined ? {} : { learnFrom: parts.learnFrom }),
      skip: async (opening) => {
        if (!wanted.has(opening.careCase.id)) return true;
        const key = keyOf(opening);
        const result = (await parts.results.get([key])).get(key);
        // Those still to be drafted take their place in the order of time here.
        found.set(opening.careCase.id, result ?? null);
        if (result === undefined) return false;
        known += 1;
        return true;
      },
    });
    for await (const replayed of results) {
      const gold = goldOf(replayed);
      if (gold === undefined) continue;
      const result = await scoreDraft(parts.system, gold, replayed.draft);
      found.set(replayed.careCase.id, result);
      done += 1;
      leaks.push(...replayed.leaks.map((leak) => ({ ...leak, caseId: replayed.careCase.id })));
      if (!replayed.leaks.some(({ weight }) => weight === 'leak'))
        await parts.results.put(keyOf(replayed), result);
      progress(known + done, total);
    }
    const cases = [...found.values()].filter((result) => result !== null);
    return { cases, reused: known, leaks, leftOut };
  };
