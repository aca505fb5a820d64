import { z } from 'zod';
import { failedBy } from '../../copilot/checks/failed-by.ts';
import {
  type CheckFinding,
  inOrder,
  notUsed,
  type Probe,
  warned,
} from '../../copilot/checks/system-check.ts';
import type { ChatModel } from '../../model/chat-model.ts';
import { type ModelAccount, modelAccount } from '../../model/model-account.ts';
import { budgetDay } from '../../model/model-budget.ts';
import type { ModelSettings } from '../model-config.ts';
import { modelPricesOf, openChatModel } from '../open-chat-model.ts';
import type { DoctorParts } from './doctor-parts.ts';

const remedy =
  'Start the model server, or correct CAIR_MODEL_URL, CAIR_MODEL_API_KEY and CAIR_MODEL_NAME (docs/models.md).';

/** Milliseconds; who looks is waiting. */
const patienceMs = 10_000;

const shape = {
  name: 'ready',
  schema: z.object({ ready: z.boolean() }),
};

const impatient = (settings: ModelSettings): ModelSettings => ({
  ...settings,
  CAIR_MODEL_TIMEOUT_MS: Math.min(settings.CAIR_MODEL_TIMEOUT_MS ?? patienceMs, patienceMs),
  CAIR_MODEL_TOTAL_TIMEOUT_MS: patienceMs,
  CAIR_MODEL_RETRIES: 0,
});

/** Adds what the check took to what is spent today, of no market; gives whether there was a place to. */
const isCounted = async (spending: DoctorParts['spending'], account: ModelAccount): Promise<boolean> => {
  const { answers, inputTokens, outputTokens, money } = account.total();
  if (answers === 0) return true;
  try {
    const amount = { tokens: inputTokens + outputTokens, money: money?.amount ?? 0 };
    await (await spending()).add({ market: null, day: budgetDay(new Date()) }, amount);
    return true;
  } catch {
    // What is wrong with the database is told by its own check.
    return false;
  }
};

const ask = async (model: ChatModel, account: ModelAccount): Promise<CheckFinding> => {
  try {
    const { outcome } = await model.complete({
      messages: [{ role: 'user', text: 'Say that you are ready: {"ready": true}' }],
      shape,
      onSpending: account.note,
    });
    const { structured } = model.capabilities;
    if (outcome === 'complete')
      return inOrder(`The language model ${model.name} answers in the shape asked for (${structured}).`);
    return warned(
      `The language model ${model.name} answers, but not in the shape asked for (${structured}).`,
      'Set CAIR_MODEL_STRUCTURED to what the server can do, or take a model that keeps to a shape (docs/models.md).',
    );
  } catch (error) {
    return failedBy(error, remedy);
  }
};

/**
 * Asks the language model for a value of one word, which takes some fifty tokens. They count as spent, and are asked for where a
 * budget is used up, too: whoever looks wants to know.
 */
export const languageModelCheck = ({ config, spending }: DoctorParts): Probe => ({
  name: 'language-model',
  look: async () => {
    const model = openChatModel(impatient(config));
    if (model === null) return notUsed('No language model is set; replies are put together from sources.');
    const account = modelAccount(modelPricesOf(config));
    try {
      const found = await ask(model, account);
      if (await isCounted(spending, account)) return found;
      return { ...found, says: `${found.says} What this took could not be counted as spent.` };
    } finally {
      await model.close();
    }
  },
});
