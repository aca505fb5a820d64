import { loadVocabulary } from '../adapters/files/load-vocabulary.ts';
import { sqlBudgetStore } from '../adapters/sql/budget-store.ts';
import { sqlCaseStore } from '../adapters/sql/case-store.ts';
import { takeWriterLock } from '../adapters/sql/sqlite/writer-lock.ts';
import { makeApproveReply } from '../copilot/approve-reply.ts';
import type { CaseStore } from '../copilot/case-store.ts';
import type { DraftCase } from '../copilot/draft-case.ts';
import type { DraftRuns } from '../copilot/draft-runs.ts';
import { makeOpenPassage } from '../copilot/open-passage.ts';
import { makeRestoreDraft, type RestoreDraft } from '../copilot/restore-draft.ts';
import type { RunEvaluations } from '../copilot/run-evaluations.ts';
import { makeSearchKnowledge } from '../copilot/search-knowledge.ts';
import type { ReplyDestination } from '../copilot/write-back/reply-destination.ts';
import { makeDraftWriter } from '../copilot/writing/draft-writer.ts';
import { stoppedBy } from '../jobs/stopped-by.ts';
import type { Config } from './config.ts';
import { isShared } from './database-config.ts';
import { draftModelOver } from './draft-model-over.ts';
import { draftSystem } from './draft-system.ts';
import { firstStart, type StartProgress } from './first-start.ts';
import type { Knowledge } from './knowledge-over.ts';
import { inTurn } from './knowledge-turn.ts';
import { loadRules, type Rules } from './load-rules.ts';
import { type DraftWish, draftRunsOver } from './open-draft-runs.ts';
import { openEvaluations } from './open-evaluations.ts';
import { type GradingUseCases, gradingOver } from './open-grading.ts';
import { openKnowledge } from './open-knowledge.ts';
import { type LanguageModel, openLanguageModel } from './open-language-model.ts';
import { tellsChanges } from './open-source.ts';
import { type ToneModelUseCases, toneModelOver } from './open-tone-model.ts';
import { replyDestinationOf } from './open-write-back.ts';
import { productFiles } from './product-files.ts';
import { refineDraftOver } from './refine-draft-over.ts';
import { startFromChanges } from './start-from-changes.ts';

/** The whole copilot over one data folder. */
export type Copilot = GradingUseCases &
  ToneModelUseCases & {
    readonly rules: Rules;
    readonly knowledge: Knowledge;
    readonly cases: CaseStore;
    /** Name of the language model that writes drafts; null where they are put together from sentences of the sources. */
    readonly writes: string | null;
    /** The language model with what it costs; null where none is set. */
    readonly language: LanguageModel | null;
    readonly draftCase: DraftCase;
    /** Drafts that are read along while they are made. */
    readonly draftRuns: DraftRuns<DraftWish>;
    readonly restoreDraft: RestoreDraft;
    readonly approveReply: ReturnType<typeof makeApproveReply>;
    /** Where approved replies can be written back; null where they are not. */
    readonly replyDestination: ReplyDestination | null;
    readonly searchKnowledge: ReturnType<typeof makeSearchKnowledge>;
    readonly openPassage: ReturnType<typeof makeOpenPassage>;
    readonly evaluations: RunEvaluations;
    readonly close: () => Promise<void>;
  };

const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * Opens the copilot. A `writer` may change the index and is the only process over its data folder that may; where the records are
 * shared there may be several. A `reader` searches beside it.
 * An empty data folder is filled from the configured source first, whoever opens it.
 * `indexFailed` is told when an approval stands but the search index could not take it in; the next writer mends that.
 * `draftFailed` is told of the fault of a draft that is read along.
 * Throws CopilotError 'conflict' when another process writes to this folder.
 */
export const openCopilot = async (
  config: Config,
  role: 'reader' | 'writer',
  progress: StartProgress = () => undefined,
  indexFailed: (cause: unknown) => void = () => undefined,
  draftFailed: (cause: unknown) => void = () => undefined,
): Promise<Copilot> => {
  const lockPath = `${config.CAIR_DATA}/writer.lock`;
  const isWithOthers = isShared(config);
  let lock = role === 'writer' && !isWithOthers ? takeWriterLock(lockPath) : null;
  let opened: Knowledge | null = null;
  try {
    const rules = await loadRules();
    const knowledge = await openKnowledge(config, {
      vocabulary: await loadVocabulary(config.CAIR_VOCABULARY ?? productFiles.vocabulary),
      rules,
    });
    opened = knowledge;
    const cases = sqlCaseStore(knowledge.database);
    const isEmpty = (await knowledge.store.revision()) === 0;
    if (isEmpty || role === 'writer') {
      const start = (lost?: AbortSignal): Promise<void> => {
        const told = stoppedBy(lost, progress);
        return tellsChanges(config.CAIR_SOURCE)
          ? startFromChanges(config, knowledge, role, told)
          : firstStart({ config, rules, knowledge, cases, progress: told });
      };
      if (!isWithOthers) lock ??= takeWriterLock(lockPath);
      // Of several that find shared records empty one fills them, and the others find them full.
      await (isWithOthers && isEmpty ? inTurn({ config, database: knowledge.database }, start) : start());
    }
    const language = await openLanguageModel(config, sqlBudgetStore(knowledge.database));
    const draftModel = language === null ? null : draftModelOver(language, rules, config);
    const writer = draftModel === null ? undefined : makeDraftWriter(draftModel);
    const drafts = draftSystem(rules, knowledge, writer, config.CAIR_LINK_HOSTS);
    const draftCase: DraftCase = (careCase, asking) => drafts.draftCaseOn(today())(careCase, asking);
    const refineDraft =
      draftModel === null ? undefined : refineDraftOver(rules, knowledge, cases, draftModel, today);
    const draftRuns = draftRunsOver({ cases, draftCase, refineDraft }, draftFailed);
    const evaluations = openEvaluations(config);
    const replyDestination = replyDestinationOf(config);
    return {
      rules,
      knowledge,
      cases,
      writes: language?.model.name ?? null,
      language,
      draftCase,
      draftRuns,
      restoreDraft: makeRestoreDraft({ cases }),
      replyDestination,
      approveReply: makeApproveReply({
        ...knowledge,
        cases,
        deliveryKinds: replyDestination?.kinds ?? [],
        timestamp: () => new Date().toISOString(),
        indexFailed,
      }),
      searchKnowledge: makeSearchKnowledge({ ...knowledge, today }),
      openPassage: makeOpenPassage({ store: knowledge.store }),
      ...gradingOver(knowledge.database),
      evaluations,
      ...toneModelOver(language, rules),
      close: async () => {
        await draftRuns.close();
        await evaluations.close();
        await language?.close();
        await knowledge.close();
        lock?.release();
      },
    };
  } catch (error) {
    // Its connections would keep the process from ending.
    await opened?.close();
    lock?.release();
    throw error;
  }
};
