import type { CaseResult } from '../evaluate/run/case-result.ts';
import { type ApprovedReply, learningSteps, refuseLearningLeaks } from '../evaluate/run/learning-order.ts';
import type { EvaluationCase } from '../evaluate/suite/evaluation-case.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import type { CaseResultStore } from './case-result-store.ts';
import type { LearnReply } from './learn-reply.ts';
import { type DraftSystem, makeRunDrafts, type RunProgress } from './run-drafts.ts';

/** A system that drafts and that learns between two drafts. */
export type LearningSystem = DraftSystem & { readonly learn: LearnReply };

/** The same cases at one point of learning. */
export type LearningStep = {
  readonly cases: readonly CaseResult[];
  /** Cases whose result was known. */
  readonly reused: number;
  /** Replies learned so far. */
  readonly replies: number;
  /** When the last of them was approved, ISO 8601; null before the first. */
  readonly until: string | null;
};

/**
 * Makes the use case that measures the same cases before anything is learned and after each of at most six equal steps of
 * approved replies, in order of time. Results are known by what was learned before them; nothing is learned, and nothing
 * opened, for a step whose results are all known. Throws CopilotError 'conflict' for a reply that the cases must not know.
 */
export const makeRunLearning =
  (parts: {
    readonly results: CaseResultStore;
    /** Called at most once; nothing of what is learned may be in its knowledge yet. */
    readonly open: () => Promise<LearningSystem>;
  }) =>
  async (
    replies: readonly ApprovedReply[],
    cases: readonly EvaluationCase[],
    identity: string,
    progress: RunProgress = () => undefined,
  ): Promise<readonly LearningStep[]> => {
    refuseLearningLeaks(replies, cases);
    const steps = learningSteps(replies);
    let system: LearningSystem | null = null;
    let learned = 0;
    const openAfter = async (wanted: number): Promise<DraftSystem> => {
      system ??= await parts.open();
      for (const reply of replies.slice(learned, wanted)) await system.learn(reply);
      learned = wanted;
      return system;
    };

    const points: LearningStep[] = [];
    let known = identity;
    let count = 0;
    for (const step of [[], ...steps]) {
      count += step.length;
      const wanted = count;
      known = step.reduce((hash, reply) => contentHash(hash, JSON.stringify(reply)), known);
      const run = makeRunDrafts({ results: parts.results, open: () => openAfter(wanted) });
      const before = points.length * cases.length;
      const made = await run(cases, known, (done, missing) =>
        progress(before + cases.length - missing + done, (steps.length + 1) * cases.length),
      );
      const last = replies[wanted - 1];
      const until = last === undefined ? null : new Date(last.learnedAt).toISOString();
      points.push({ ...made, replies: wanted, until });
    }
    return points;
  };
