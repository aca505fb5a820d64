import { loadVocabulary } from '../adapters/files/load-vocabulary.ts';
import { sqlCaseResultStore } from '../adapters/sql/case-result-store.ts';
import { sqlCaseStore } from '../adapters/sql/case-store.ts';
import { makeLearnReply } from '../copilot/learn-reply.ts';
import { type LearningStep, type LearningSystem, makeRunLearning } from '../copilot/run-learning.ts';
import type { ApprovedReply } from '../evaluate/run/learning-order.ts';
import { draftSystem } from './draft-system.ts';
import { openScratchKnowledge, type ScratchKnowledge } from './open-scratch-knowledge.ts';
import { productFiles } from './product-files.ts';
import type { SuiteCasesInput } from './run-suite-cases.ts';

/**
 * Takes the cases of a suite to scored drafts before and after approved replies are learned, in an index of its own that is
 * opened only when a result is not known yet.
 */
export const runSuiteLearning = async (
  input: Omit<SuiteCasesInput, 'suite'> & { readonly replies: readonly ApprovedReply[] },
): Promise<readonly LearningStep[]> => {
  const { config, rules, progress } = input;
  let scratch: ScratchKnowledge | null = null;
  const open = async (): Promise<LearningSystem> => {
    const vocabulary = await loadVocabulary(config.CAIR_VOCABULARY ?? productFiles.vocabulary);
    scratch = await openScratchKnowledge(config, vocabulary);
    const { knowledge } = scratch;
    await knowledge.reindex(input.knowledge.source, { progress: progress.index });
    const system = draftSystem(rules, knowledge);
    const cases = sqlCaseStore(knowledge.database);
    return { ...system, learn: makeLearnReply({ ...knowledge, cases, draftCaseOn: system.draftCaseOn }) };
  };
  try {
    const run = makeRunLearning({ results: sqlCaseResultStore(input.database), open });
    return await run(input.replies, input.cases, input.identity, progress.draft);
  } finally {
    await closeOf(scratch);
  }
};

const closeOf = async (scratch: ScratchKnowledge | null): Promise<void> => scratch?.close();
