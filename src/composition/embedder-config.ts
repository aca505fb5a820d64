import { z } from 'zod';
import { languageOfTag } from '../language/language-code.ts';
import { count, isNewerAzureAddress, secret, serverAddress, setting, text } from './setting-values.ts';

const languages = z.string().transform((list) => {
  if (list.trim() === 'any') return 'any' as const;
  return list.split(',').map(languageOfTag);
});

/** Every setting of the embedding model, to be spread into the schema of all settings. */
export const embedderSettings = {
  CAIR_EMBEDDER: z
    .enum(['bundled', 'openai', 'azure', 'transformers'])
    .default('bundled')
    .describe('Who embeds: bundled (English), openai (also any compatible server), azure, transformers.'),
  CAIR_EMBEDDING_MODEL: setting(text).describe(
    'Model by its name at the server or on the hub, or the folder of a model for transformers.',
  ),
  CAIR_EMBEDDING_URL: setting(serverAddress).describe(
    'Address of a compatible server with its /v1, or of the Azure resource; OpenAI if left out.',
  ),
  CAIR_EMBEDDING_API_KEY: setting(secret).describe('Key of the server; local servers need none.'),
  CAIR_EMBEDDING_API_VERSION: setting(text).describe('Azure only: version of its API, e.g. 2024-10-21.'),
  CAIR_EMBEDDING_DEPLOYMENT: setting(text).describe(
    'Azure only: name of the deployment; that of the model if left out.',
  ),
  CAIR_EMBEDDING_DIMENSIONS: setting(count).describe(
    'Numbers per vector; asked of the model at every start if left out.',
  ),
  CAIR_EMBEDDING_SEND_DIMENSIONS: setting(z.stringbool()).describe(
    'Whether the server is asked for vectors of that length; default: only OpenAI and Azure.',
  ),
  CAIR_EMBEDDING_QUERY_PREFIX: setting(text).describe('What the model wants before a question: "query: ".'),
  CAIR_EMBEDDING_PASSAGE_PREFIX: setting(text).describe(
    'What the model wants before a passage: "passage: ".',
  ),
  CAIR_EMBEDDING_LANGUAGES: setting(languages).describe(
    'Languages whose meaning the model carries, e.g. en,de; default any.',
  ),
  CAIR_EMBEDDING_MAX_TOKENS: setting(count).describe(
    'Longest input of the model in tokens; default 8192 for OpenAI and Azure, else 512.',
  ),
  CAIR_EMBEDDING_TEXTS_PER_REQUEST: setting(count.max(2_048)).describe(
    'Texts in one request; default 2048 for OpenAI and Azure, else 64.',
  ),
  CAIR_EMBEDDING_QUERY_TIMEOUT_MS: setting(count.max(60_000)).describe(
    'Milliseconds that a search waits for the meaning of a question; default 2000.',
  ),
  CAIR_EMBEDDING_PASSAGE_TIMEOUT_MS: setting(count.max(600_000)).describe(
    'Milliseconds that indexing waits for one request; default 60000.',
  ),
  CAIR_EMBEDDING_REVISION: setting(text).describe(
    'Any word; change it when the model behind its name has changed, and everything is embedded anew.',
  ),
  CAIR_EMBEDDING_POOLING: setting(z.enum(['mean', 'cls'])).describe(
    'transformers only: how word vectors become one; default mean.',
  ),
  CAIR_EMBEDDING_DTYPE: setting(text).describe("transformers only: which of the model's files; default q8."),
  CAIR_EMBEDDING_DOWNLOAD: setting(z.stringbool()).describe(
    'transformers only: whether the model may be fetched from the hub; default false.',
  ),
  CAIR_TRANSFORMERS_MODULE: setting(text).describe(
    'transformers only: file of the module if it is not installed beside the product.',
  ),
};

export type EmbedderSettings = Readonly<z.output<z.ZodObject<typeof embedderSettings>>>;

/** Tells a folder from a name on the hub, which never begins so. */
export const isFolder = (model: string): boolean => /^(?:\.{0,2}[/\\]|[a-z]:[/\\]|\.{1,2}$)/iu.test(model);

const missing = (who: string, name: string, why: string): string =>
  `CAIR_EMBEDDER=${who} needs ${name}${why}`;

/** What does not fit together, one sentence each. */
const problems = (given: EmbedderSettings): readonly (readonly [keyof EmbedderSettings, string])[] => {
  const found: (readonly [keyof EmbedderSettings, string])[] = [];
  const who = given.CAIR_EMBEDDER;
  const need = (name: keyof EmbedderSettings, why = ''): void => {
    if (given[name] === undefined) found.push([name, missing(who, name, why)]);
  };
  const model = given.CAIR_EMBEDDING_MODEL;
  if (who === 'bundled') {
    for (const name of [
      'CAIR_EMBEDDING_MODEL',
      'CAIR_EMBEDDING_URL',
      'CAIR_EMBEDDING_API_KEY',
      'CAIR_TRANSFORMERS_MODULE',
    ] as const) {
      if (given[name] !== undefined)
        found.push([name, `${name} has no effect unless CAIR_EMBEDDER names who embeds`]);
    }
    return found;
  }
  need('CAIR_EMBEDDING_MODEL');
  if (who === 'openai' && given.CAIR_EMBEDDING_URL === undefined) {
    need('CAIR_EMBEDDING_API_KEY', ', or CAIR_EMBEDDING_URL if the server is one of your own');
  }
  if (who === 'azure') {
    need('CAIR_EMBEDDING_URL', ', the address of the resource');
    need('CAIR_EMBEDDING_API_VERSION', ', e.g. 2024-10-21');
    need('CAIR_EMBEDDING_API_KEY');
    if (isNewerAzureAddress(given.CAIR_EMBEDDING_URL ?? '')) {
      found.push([
        'CAIR_EMBEDDING_URL',
        'An Azure address that ends in /openai/v1 is asked by CAIR_EMBEDDER=openai',
      ]);
    }
  }
  if (given.CAIR_EMBEDDING_SEND_DIMENSIONS === true) need('CAIR_EMBEDDING_DIMENSIONS', ' to ask for them');
  if (who === 'transformers' && model !== undefined && !isFolder(model) && !given.CAIR_EMBEDDING_DOWNLOAD) {
    found.push([
      'CAIR_EMBEDDING_MODEL',
      'CAIR_EMBEDDER=transformers needs the folder of the model (it begins with / or .), or CAIR_EMBEDDING_DOWNLOAD=true',
    ]);
  }
  return found;
};

/** Adds an issue for each pair of settings that does not fit together; for `superRefine` of the schema of all settings. */
export const checkEmbedderSettings = (given: EmbedderSettings, context: z.RefinementCtx): void => {
  for (const [name, message] of problems(given)) {
    context.addIssue({ code: 'custom', path: [name], message, input: undefined });
  }
};
