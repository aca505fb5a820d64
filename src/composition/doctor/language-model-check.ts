import { z } from 'zod';
import { failedBy } from '../../copilot/checks/failed-by.ts';
import { inOrder, notUsed, type Probe, warned } from '../../copilot/checks/system-check.ts';
import type { ModelSettings } from '../model-config.ts';
import { openChatModel } from '../open-chat-model.ts';
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

/** Asks the language model for a value of one word, which takes some fifty tokens outside of the budget. */
export const languageModelCheck = ({ config }: DoctorParts): Probe => ({
  name: 'language-model',
  look: async () => {
    const model = openChatModel(impatient(config));
    if (model === null) return notUsed('No language model is set; replies are put together from sources.');
    try {
      const { outcome } = await model.complete({
        messages: [{ role: 'user', text: 'Say that you are ready: {"ready": true}' }],
        shape,
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
    } finally {
      await model.close();
    }
  },
});
