import { loadVocabulary } from '../adapters/files/load-vocabulary.ts';
import { readReplayDocuments } from '../adapters/files/replay-documents.ts';
import { sqlCaseResultStore } from '../adapters/sql/case-result-store.ts';
import type { Database } from '../adapters/sql/database.ts';
import { buildCase } from '../case/build-case.ts';
import { makeLearnDocuments } from '../copilot/learn-documents.ts';
import type { ReindexProgress } from '../copilot/reindex-result.ts';
import { makeReplayCases } from '../copilot/replay-cases.ts';
import { type DraftJudge, makeRunDrafts, type RunProgress } from '../copilot/run-drafts.ts';
import { makeRunReplay, type ReplayResults } from '../copilot/run-replay.ts';
import type { EvaluationCase } from '../evaluate/suite/evaluation-case.ts';
import type { Suite } from '../evaluate/suite/suite.ts';
import type { Config } from './config.ts';
import { draftSystem } from './draft-system.ts';
import type { Rules } from './load-rules.ts';
import { openScratchKnowledge, type ScratchKnowledge } from './open-scratch-knowledge.ts';
import { productFiles } from './product-files.ts';
import type { SuiteKnowledge } from './suite-knowledge.ts';

export type SuiteProgress = {
  readonly index: ReindexProgress;
  readonly draft: RunProgress;
  /** Told once, a sentence: what a person must know who reads the numbers. */
  readonly note?: (sentence: string) => void;
};

export type SuiteCases = ReplayResults;

export type SuiteCasesInput = {
  readonly config: Config;
  /** Keeps the results. */
  readonly database: Database;
  readonly rules: Rules;
  readonly suite: Pick<Suite, 'kind' | 'knowledge' | 'learnFrom'>;
  readonly knowledge: SuiteKnowledge;
  readonly cases: readonly EvaluationCase[];
  /** Stands for settings, knowledge, code and judges. */
  readonly identity: string;
  /** Left out where no model judges. */
  readonly judge?: DraftJudge | undefined;
  readonly progress: SuiteProgress;
};

/**
 * Takes the cases of a suite to scored drafts, in an index of its own that is opened only when a result is not known yet.
 * A replay with a leak is drafted anew each time.
 */
export const runSuiteCases = async (input: SuiteCasesInput): Promise<SuiteCases> => {
  const { config, rules, suite, progress } = input;
  const results = sqlCaseResultStore(input.database);
  let scratch: ScratchKnowledge | null = null;
  const openKnowledge = async (): Promise<ScratchKnowledge> => {
    const vocabulary = await loadVocabulary(config.CAIR_VOCABULARY ?? productFiles.vocabulary);
    scratch ??= await openScratchKnowledge(config, vocabulary);
    return scratch;
  };
  try {
    if (suite.kind === 'drafts') {
      const run = makeRunDrafts({
        results,
        open: async () => {
          const { knowledge } = await openKnowledge();
          await knowledge.reindex(input.knowledge.source, { progress: progress.index });
          return { ...draftSystem(rules, knowledge, undefined, config.CAIR_LINK_HOSTS), judge: input.judge };
        },
      });
      const made = await run(input.cases, input.identity, progress.draft);
      return { ...made, leaks: [], leftOut: {} };
    }
    const { knowledge } = await openKnowledge();
    const system = {
      ...draftSystem(rules, knowledge, undefined, config.CAIR_LINK_HOSTS),
      judge: input.judge,
    };
    const run = makeRunReplay({
      results,
      replay: makeReplayCases({
        draftCaseOn: system.draftCaseOn,
        learn: makeLearnDocuments(knowledge),
        store: knowledge.store,
        caseOf: (raw) => buildCase(raw, rules),
      }),
      system,
      ...(suite.learnFrom === undefined ? {} : { learnFrom: suite.learnFrom }),
    });
    return await run(await readReplayDocuments(suite.knowledge), input.cases, input.identity, progress.draft);
  } finally {
    await closeOf(scratch);
  }
};

const closeOf = async (scratch: ScratchKnowledge | null): Promise<void> => scratch?.close();
