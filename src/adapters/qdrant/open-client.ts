import { QdrantClient } from '@qdrant/js-client-rest';
import { CopilotError } from '../../fault/copilot-error.ts';

/** The port of an address that names none, http or https alike, as Qdrant's own clients have it. */
const usualPort = 6_333;

/** An address that names the port of its scheme, which URL takes away. */
const namesSchemePort = /^https?:\/\/[^/?#]*:(?:80|443)(?:[/?#]|$)/iu;

/**
 * Opens a client of a Qdrant server, which may stand under a path of its own; nothing is sent yet.
 * Throws CopilotError 'configuration-invalid' for an address that is no http or https URL.
 */
export const openClient = (options: {
  readonly url: string;
  readonly apiKey?: string;
  readonly timeoutMs: number;
}): QdrantClient => {
  const url = URL.parse(options.url);
  if (url === null || !/^https?:$/u.test(url.protocol)) {
    throw new CopilotError(
      'configuration-invalid',
      'The address of Qdrant must be a URL such as http://127.0.0.1:6333.',
    );
  }
  return new QdrantClient({
    url: url.origin,
    port: namesSchemePort.test(options.url) ? null : usualPort,
    prefix: url.pathname.replace(/\/+$/u, ''),
    // As a header of ours: given as apiKey it would make the client write to the console.
    headers: options.apiKey === undefined ? {} : { 'api-key': options.apiKey },
    timeout: options.timeoutMs,
    // It would ask for the version in a request of its own that nothing waits for.
    checkCompatibility: false,
  });
};
