import OpenAI, { AzureOpenAI } from 'openai';

/** Where a model server is and how it is asked. */
export type ServerOptions = {
  /** Left out for local servers that ask for none. */
  readonly apiKey?: string | undefined;
  /** Address up to and with `/v1` of a server that speaks OpenAI's protocol; OpenAI itself if left out. */
  readonly baseUrl?: string | undefined;
  /** An Azure OpenAI resource by its versioned API; its newer `/openai/v1` address is a `baseUrl` instead. */
  readonly azure?:
    | {
        /** `https://RESOURCE.openai.azure.com`. */
        readonly endpoint: string;
        readonly apiVersion: string;
        /** Name of the deployment; that of the model if left out. */
        readonly deployment?: string | undefined;
      }
    | undefined;
};

/** OpenAI and Azure take large requests and shorten vectors on request; of others nothing is known. */
export type ServerKind = 'openai' | 'azure' | 'compatible';

const openAiUrl = 'https://api.openai.com/v1';

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Tells what kind of server the options point at. Throws TypeError for an address that is no URL. */
export const serverKind = ({ azure, baseUrl }: ServerOptions): ServerKind => {
  if (azure !== undefined) return 'azure';
  const { hostname } = new URL(baseUrl ?? openAiUrl);
  if (isWithin(hostname, 'azure.com')) return 'azure';
  return isWithin(hostname, 'api.openai.com') ? 'openai' : 'compatible';
};

const withoutTrailing = (url: string, path: string): string => {
  const bare = url.replace(/\/+$/u, '');
  return bare.endsWith(path) ? bare.slice(0, -path.length) : bare;
};

/**
 * Opens a client of a model server. Every option that the client would otherwise read from its own environment
 * variables is given, so that only our settings count, and it logs nothing: its logs go to stdout.
 */
export const openClient = (server: ServerOptions): OpenAI => {
  const common = {
    // The client insists on a key; local servers ignore it.
    apiKey: server.apiKey ?? 'none',
    organization: null,
    project: null,
    logLevel: 'off',
  } as const;
  if (server.azure === undefined) return new OpenAI({ ...common, baseURL: server.baseUrl ?? openAiUrl });
  const { endpoint, apiVersion, deployment } = server.azure;
  return new AzureOpenAI({
    ...common,
    baseURL: `${withoutTrailing(endpoint, '/openai')}/openai`,
    apiVersion,
    ...(deployment === undefined ? {} : { deployment }),
  });
};
