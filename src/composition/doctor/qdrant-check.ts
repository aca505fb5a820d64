import { inspectQdrant } from '../../adapters/qdrant/inspect-server.ts';
import { failedBy } from '../../copilot/checks/failed-by.ts';
import { failed, inOrder, notUsed, type Probe, warned } from '../../copilot/checks/system-check.ts';
import type { DoctorParts } from './doctor-parts.ts';

const timeoutMs = 5_000;

/** The client belongs to 1.19, and server and client may be one minor version apart. */
const isKnownVersion = (version: string): boolean => {
  const [major, minor] = version.split('.').map(Number);
  return major === 1 && minor !== undefined && Math.abs(minor - 19) <= 1;
};

/** Looks at the Qdrant server, its version and the collection. */
export const qdrantCheck = ({ config }: DoctorParts): Probe => ({
  name: 'qdrant',
  look: async () => {
    if (config.CAIR_INDEX !== 'qdrant') return notUsed('The search index is LanceDB in the data folder.');
    const { CAIR_QDRANT_URL: url, CAIR_QDRANT_API_KEY: apiKey, CAIR_QDRANT_COLLECTION: alias } = config;
    try {
      const state = await inspectQdrant({
        url,
        alias,
        timeoutMs,
        ...(apiKey === undefined ? {} : { apiKey }),
      });
      const { version, collection } = state;
      if (!isKnownVersion(version))
        return warned(
          `Qdrant ${version} is not one of the versions that were tried.`,
          'Run Qdrant 1.19, or one minor version before or after it (docs/qdrant.md).',
        );
      if (collection === null)
        return warned(
          `Qdrant ${version} answers, and has no collection ${alias} yet.`,
          'Run cair index or cair serve, which makes and fills it, or correct CAIR_QDRANT_COLLECTION.',
        );
      if (collection.status === 'red')
        return failed(
          `Qdrant reports a fault of the collection ${collection.name}.`,
          'Look into the log of Qdrant, drop the collection and restart cair serve, which fills it anew.',
        );
      return inOrder(`Qdrant ${version} answers; ${collection.name} holds ${collection.points} points.`);
    } catch (error) {
      return failedBy(error, 'Start Qdrant, or correct CAIR_QDRANT_URL and CAIR_QDRANT_API_KEY.');
    }
  },
});
