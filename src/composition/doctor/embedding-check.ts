import { failedBy } from '../../copilot/checks/failed-by.ts';
import { failed, inOrder, type Probe } from '../../copilot/checks/system-check.ts';
import type { DoctorParts } from './doctor-parts.ts';

const remedies = {
  bundled: 'Run npm ci again: the model or its runtime is missing or broken.',
  transformers: 'Correct CAIR_EMBEDDING_MODEL and CAIR_TRANSFORMERS_MODULE (docs/embedders.md).',
  openai:
    'Start the embedding server, or correct CAIR_EMBEDDING_URL, CAIR_EMBEDDING_API_KEY, CAIR_EMBEDDING_MODEL and CAIR_EMBEDDING_DIMENSIONS (docs/embedders.md).',
  azure:
    'Correct CAIR_EMBEDDING_URL, CAIR_EMBEDDING_API_KEY, CAIR_EMBEDDING_DEPLOYMENT and CAIR_EMBEDDING_DIMENSIONS (docs/embedders.md).',
} as const;

/** Embeds three words and looks at the vector. */
export const embeddingCheck = ({ config, embedder }: DoctorParts): Probe => ({
  name: 'embedding-model',
  look: async () => {
    const remedy = remedies[config.CAIR_EMBEDDER];
    try {
      const { id, dimensions, embed } = await embedder();
      const [vector] = await embed(['charging at home'], 'query');
      return vector?.length === dimensions
        ? inOrder(`The embedding model ${id} answers with ${dimensions} dimensions.`)
        : failed(
            `The embedding model ${id} answers with ${vector?.length ?? 0} dimensions instead of ${dimensions}.`,
            remedy,
          );
    } catch (error) {
      return failedBy(error, remedy);
    }
  },
});
