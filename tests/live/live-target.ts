/** A server of language models that the live suite asks. */
export type LiveTarget = { readonly baseUrl: string; readonly model: string; readonly apiKey: string };

/**
 * Gives the server that OPENAI_BASE_URL (with its /v1) and CAIR_LIVE_MODEL name, with OPENAI_API_KEY where it needs one; null
 * where one of the two is missing. Both are asked for, since the first alone is set on many a machine.
 */
export const liveTarget = (environment: Readonly<Record<string, string | undefined>>): LiveTarget | null => {
  const { OPENAI_BASE_URL: baseUrl, CAIR_LIVE_MODEL: model, OPENAI_API_KEY: apiKey } = environment;
  return baseUrl && model ? { baseUrl, model, apiKey: apiKey || 'none' } : null;
};
