import pMap from 'p-map';
import type { CaseResult } from '../evaluate/run/case-result.ts';
import type { MadeDraft } from '../evaluate/run/made-draft.ts';
import { scoreCase } from '../evaluate/run/score-case.ts';
import type { EvaluationCase } from '../evaluate/suite/evaluation-case.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import type { PassageStore } from '../knowledge/passage-store.ts';
import type { Embedder } from '../retrieve/embedder.ts';
import type { CaseDraft } from './case-draft.ts';
import type { CaseResultStore } from './case-result-store.ts';
import type { DraftCase } from './draft-case.ts';
import { draftLikeness } from './draft-likeness.ts';
import { noDenseLeg } from './drafting/finish-draft.ts';

/** Asks a model to judge a draft: a value by name of the metric, null where it had none. */
export type DraftJudge = (
  gold: EvaluationCase,
  made: MadeDraft,
) => Promise<Readonly<Record<string, number | null>>>;

/** A system whose knowledge is in place, ready to draft. */
export type DraftSystem = {
  /** Drafts as on a day, an ISO date. */
  readonly draftCaseOn: (day: string) => DraftCase;
  readonly embedder: Pick<Embedder, 'embed' | 'languages'>;
  /** All passages of a document: a reply may state what stands in another one than was shown. */
  readonly document: PassageStore['document'];
  /** Default: no model judges. */
  readonly judge?: DraftJudge | undefined;
};

export type RunProgress = (done: number, total: number) => void;

export type RunResults = {
  /** In the order of the cases. */
  readonly cases: readonly CaseResult[];
  /** Cases whose result was known. */
  readonly reused: number;
};

/** Drafts at a time: while one waits for the model's process another is composed; more than four gain nothing on two cores. */
const concurrency = 4;

/** A case without a date is drafted as in a far future: what has begun holds, what is to end has ended. */
const openEnd = '9999';

/**
 * Scores what a system made of a case, with likeness by meaning where the model speaks its language, and with what judges say
 * where there are any.
 * Throws CopilotError 'embedder-failed' for a draft that the model had no part in: it would pass for the system's own.
 * Throws 'model-failed' when the model of a judge does not answer.
 */
export const scoreDraft = async (
  system: Pick<DraftSystem, 'embedder' | 'document' | 'judge'>,
  gold: EvaluationCase,
  made: CaseDraft,
): Promise<CaseResult> => {
  if (made.draft.notes.includes(noDenseLeg))
    throw new CopilotError(
      'embedder-failed',
      `The embedding model did not answer for case ${gold.careCase.id}; run the same again when it does, since what was measured is kept.`,
      { retryable: true },
    );
  const cited = new Set(made.draft.citations.flatMap(({ sources }) => sources));
  const documents = new Map(
    made.evidence
      .filter(({ passage }) => cited.has(passage.source))
      .map(({ passage }) => [`${passage.kind}|${passage.source}|${passage.language}`, passage]),
  );
  const known = await Promise.all([...documents.values()].map(system.document));
  const likeness = await draftLikeness(system.embedder, gold, made);
  const result = scoreCase({ gold, made, likeness, known: known.flat() });
  if (system.judge === undefined) return result;
  return { ...result, scores: { ...result.scores, ...(await system.judge(gold, made)) } };
};

/**
 * Makes the use case that takes every case of a suite to a draft and scores it. A case whose result is known for this
 * `identity` (settings, knowledge, code) is not drafted again; when all are known nothing is opened at all. Each result is
 * kept as soon as it is there, so that a run that was cut off goes on where it was.
 */
export const makeRunDrafts =
  (parts: {
    readonly results: CaseResultStore;
    /** Called at most once, when a case has to be drafted. */
    readonly open: () => Promise<DraftSystem>;
  }) =>
  async (
    cases: readonly EvaluationCase[],
    identity: string,
    progress: RunProgress = () => undefined,
  ): Promise<RunResults> => {
    const keys = cases.map((one) => contentHash(identity, JSON.stringify(one)));
    const known = await parts.results.get(keys);
    const missing = cases
      .map((one, at) => ({ one, key: keys[at] ?? '' }))
      .filter(({ key }) => !known.has(key));
    const fresh = new Map<string, CaseResult>();
    if (missing.length > 0) {
      const system = await parts.open();
      const failed: unknown[] = [];
      await pMap(
        missing,
        async ({ one, key }) => {
          if (failed.length > 0) return;
          try {
            const day = (one.careCase.receivedAt ?? openEnd).slice(0, 10);
            const result = await scoreDraft(system, one, await system.draftCaseOn(day)(one.careCase));
            await parts.results.put(key, result);
            fresh.set(key, result);
            progress(fresh.size, missing.length);
          } catch (error) {
            // Those that are under way come to their end: the caller closes what they use.
            failed.push(error);
          }
        },
        { concurrency },
      );
      if (failed.length > 0) throw failed[0];
    }
    return {
      cases: keys.map((key) => known.get(key) ?? fresh.get(key)).filter((result) => result !== undefined),
      reused: cases.length - missing.length,
    };
  };
