import { z } from 'zod';
import { CopilotError } from '../fault/copilot-error.ts';
import { checkDatabaseSettings, databaseSettings } from './database-config.ts';
import { checkEmbedderSettings, embedderSettings } from './embedder-config.ts';
import { generationSettings } from './generation-config.ts';
import { checkJobsSettings, jobsSettings } from './jobs-config.ts';
import { checkModelSettings, modelSettings } from './model-config.ts';
import { salesforceSettings } from './salesforce-config.ts';
import { hosts, serverHosts, setting } from './setting-values.ts';
import { syncSettings } from './sync-config.ts';
import { writeBackSettings } from './write-back-config.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** Every setting, with its meaning and default; addresses and places only, behaviour lives in data files. */
export const configSchema = z
  .object({
    CAIR_DATA: z.string().min(1).default('data').describe('Folder of the database and the search index.'),
    ...databaseSettings,
    CAIR_SOURCE: z
      .string()
      .min(1)
      .default('files:fixtures')
      .describe('What is indexed on first start: files:DIR or salesforce.'),
    CAIR_VOCABULARY: z
      .string()
      .min(1)
      .optional()
      .describe('YAML file with the words of the trade; that of the fixtures if left out.'),
    CAIR_INDEX: z
      .enum(['lancedb', 'qdrant'])
      .default('lancedb')
      .describe('Search index: lancedb inside the process, or a Qdrant server (docs/qdrant.md).'),
    CAIR_QDRANT_URL: z.url().default('http://127.0.0.1:6333').describe('Address of the Qdrant server.'),
    CAIR_QDRANT_API_KEY: z.string().min(1).optional().describe('Key of the Qdrant server.'),
    CAIR_QDRANT_COLLECTION: z
      .string()
      .regex(/^[\w-]+$/u)
      .default('care-copilot')
      .describe('Name of the collection alias on the Qdrant server.'),
    CAIR_HOST: z.string().min(1).default('127.0.0.1').describe('Address the server listens on.'),
    CAIR_HOSTS: setting(serverHosts).describe(
      'Host names by which the server is reached: copilot.example.com,copilot; IP addresses, localhost and CAIR_HOST go without saying.',
    ),
    CAIR_PORT: port.default(8080).describe('Port the server listens on; 0 takes a free one.'),
    CAIR_LINK_HOSTS: setting(hosts).describe(
      'Hosts to which a reply may link, with their subdomains: help.example.com,example.org; every link is marked if left out.',
    ),
    CAIR_LOG: z
      .enum(['silent', 'error', 'warn', 'info', 'debug'])
      .default('warn')
      .describe('Least level that is logged, on stderr.'),
    CAIR_WARM_UP: z
      .enum(['on', 'off'])
      .default('on')
      .describe(
        'Whether a server makes its rules ready in its first pauses, before the first drafts need them.',
      ),
    ...embedderSettings,
    ...modelSettings,
    ...salesforceSettings,
    ...jobsSettings,
    ...generationSettings,
    ...syncSettings,
    ...writeBackSettings,
  })
  .superRefine(checkEmbedderSettings)
  .superRefine(checkModelSettings)
  .superRefine(checkJobsSettings)
  .superRefine(checkDatabaseSettings);

export type Config = Readonly<z.infer<typeof configSchema>>;

/**
 * Parses the settings from environment variables, all problems at once.
 * Throws CopilotError 'configuration-invalid'.
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = configSchema.safeParse(environment);
  if (!parsed.success) {
    throw new CopilotError(
      'configuration-invalid',
      `The settings are wrong. ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
    );
  }
  return Object.freeze(parsed.data);
};
