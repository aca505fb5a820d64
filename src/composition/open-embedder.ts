import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openAiEmbedder } from '../adapters/openai/embedder.ts';
import { transformersEmbedder } from '../adapters/transformers/embedder.ts';
import type { Embedder } from '../retrieve/embedder.ts';
import { bundledEmbedder } from './bundled-embedder.ts';
import { type EmbedderSettings, isFolder } from './embedder-config.ts';

/** Characters of a token in languages with Latin script, roughly; what is cut before the tokenizer costs it no time. */
const charactersPerToken = 4;

/** What the settings mean to every embedder that is not bundled. */
const common = (settings: EmbedderSettings) => ({
  model: settings.CAIR_EMBEDDING_MODEL ?? '',
  dimensions: settings.CAIR_EMBEDDING_DIMENSIONS,
  queryPrefix: settings.CAIR_EMBEDDING_QUERY_PREFIX,
  passagePrefix: settings.CAIR_EMBEDDING_PASSAGE_PREFIX,
  languages: settings.CAIR_EMBEDDING_LANGUAGES,
  revision: settings.CAIR_EMBEDDING_REVISION,
});

const openServer = (settings: EmbedderSettings): Promise<Embedder> => {
  const { CAIR_EMBEDDING_URL: url, CAIR_EMBEDDING_API_VERSION: apiVersion = '' } = settings;
  const isAzure = settings.CAIR_EMBEDDER === 'azure';
  return openAiEmbedder({
    ...common(settings),
    apiKey: settings.CAIR_EMBEDDING_API_KEY?.(),
    ...(isAzure
      ? { azure: { endpoint: url ?? '', apiVersion, deployment: settings.CAIR_EMBEDDING_DEPLOYMENT } }
      : { baseUrl: url }),
    sendDimensions: settings.CAIR_EMBEDDING_SEND_DIMENSIONS,
    maxInputTokens: settings.CAIR_EMBEDDING_MAX_TOKENS,
    textsPerRequest: settings.CAIR_EMBEDDING_TEXTS_PER_REQUEST,
    queryTimeoutMs: settings.CAIR_EMBEDDING_QUERY_TIMEOUT_MS,
    passageTimeoutMs: settings.CAIR_EMBEDDING_PASSAGE_TIMEOUT_MS,
  });
};

const openModule = (settings: EmbedderSettings, dataFolder: string): Promise<Embedder> => {
  const { CAIR_EMBEDDING_MODEL: model = '', CAIR_TRANSFORMERS_MODULE: module } = settings;
  const maxTokens = settings.CAIR_EMBEDDING_MAX_TOKENS;
  return transformersEmbedder({
    ...common(settings),
    ...(isFolder(model) ? { model: basename(resolve(model)), localModelPath: dirname(resolve(model)) } : {}),
    allowRemoteModels: settings.CAIR_EMBEDDING_DOWNLOAD,
    cacheFolder: join(resolve(dataFolder), 'models'),
    pooling: settings.CAIR_EMBEDDING_POOLING,
    dtype: settings.CAIR_EMBEDDING_DTYPE,
    maxCharacters: maxTokens === undefined ? undefined : maxTokens * charactersPerToken,
    module: module !== undefined && isAbsolute(module) ? pathToFileURL(module).href : module,
  });
};

/**
 * Opens the embedding model that the settings name; `checkEmbedderSettings` has found nothing wrong with them.
 * Throws CopilotError 'embedder-failed' when the dimensions are not given and cannot be learned from the model.
 */
export const openEmbedder = async (settings: EmbedderSettings, dataFolder: string): Promise<Embedder> => {
  switch (settings.CAIR_EMBEDDER) {
    case 'bundled':
      return bundledEmbedder();
    case 'openai':
    case 'azure':
      return openServer(settings);
    case 'transformers':
      return openModule(settings, dataFolder);
  }
};
