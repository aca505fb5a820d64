import { resolve } from 'node:path';
import { loadVocabulary } from '../../adapters/files/load-vocabulary.ts';
import { sqlBudgetStore } from '../../adapters/sql/budget-store.ts';
import { runChecks } from '../../copilot/checks/run-checks.ts';
import { failed, inOrder, type SystemCheck } from '../../copilot/checks/system-check.ts';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { Embedder } from '../../retrieve/embedder.ts';
import { type Config, readConfig } from '../config.ts';
import type { Knowledge } from '../knowledge-over.ts';
import { openEmbedder } from '../open-embedder.ts';
import { openKnowledge } from '../open-knowledge.ts';
import { openRecords } from '../open-records.ts';
import { productFiles } from '../product-files.ts';
import { allChecks } from './all-checks.ts';
import { demandReadyDatabase } from './database-check.ts';

/** Opens something when it is first asked for, once, and closes what was opened. */
const lazily = <Opened extends { readonly close: () => Promise<void> }>(open: () => Promise<Opened>) => {
  let opened: Promise<Opened> | null = null;
  return {
    get: (): Promise<Opened> => {
      opened ??= open();
      return opened;
    },
    close: async (): Promise<void> => {
      await opened?.then(({ close }) => close()).catch(() => undefined);
    },
  };
};

const checkSettings = async (config: Config): Promise<readonly SystemCheck[]> => {
  const embedder = lazily<Embedder>(() => openEmbedder(config, resolve(config.CAIR_DATA)));
  const knowledge = lazily<Knowledge>(async () => {
    await demandReadyDatabase(config);
    const vocabulary = await loadVocabulary(config.CAIR_VOCABULARY ?? productFiles.vocabulary);
    return openKnowledge(config, { vocabulary });
  });
  const spending = lazily(async () => {
    await demandReadyDatabase(config);
    const database = await openRecords(config);
    return { ...sqlBudgetStore(database), close: () => database.destroy() };
  });
  try {
    return await runChecks(
      allChecks({ config, embedder: embedder.get, knowledge: knowledge.get, spending: spending.get }),
    );
  } finally {
    await spending.close();
    await knowledge.close();
    await embedder.close();
  }
};

/** The check of the settings, which comes before all others: without settings there is nothing to look at. */
const settings = { name: 'settings' } as const;

/**
 * Looks at everything that the settings in an environment name, beside a running server or without one; it makes no data
 * folder and changes no table; the one row that it writes is what the language model took.
 */
export const runDoctor = async (
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly SystemCheck[]> => {
  let config: Config;
  try {
    config = readConfig(environment);
  } catch (error) {
    if (!(error instanceof CopilotError)) throw error;
    const remedy = 'Correct the settings that it names (docs/command-line.md).';
    return [{ ...settings, ...failed(error.message, remedy) }];
  }
  return [{ ...settings, ...inOrder('The settings fit together.') }, ...(await checkSettings(config))];
};
