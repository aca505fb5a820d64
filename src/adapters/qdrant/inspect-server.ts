import { translated } from './index-faults.ts';
import { openClient } from './open-client.ts';

/** What a Qdrant server says of itself and of the collection behind an alias. */
export type QdrantState = {
  /** '1.19.0'. */
  readonly version: string;
  /** Null while nothing stands behind the alias. */
  readonly collection: {
    readonly name: string;
    /** 'green', 'yellow' while it optimises, 'grey' while that is held, 'red' after a fault. */
    readonly status: string;
    readonly points: number;
  } | null;
};

/** Asks a Qdrant server how it is; changes nothing. Throws CopilotError 'index-failed'. */
export const inspectQdrant = (options: {
  readonly url: string;
  readonly apiKey?: string;
  readonly alias: string;
  readonly timeoutMs: number;
}): Promise<QdrantState> =>
  translated('be looked at', async () => {
    const client = openClient(options);
    const { version } = await client.versionInfo();
    const { aliases } = await client.getAliases();
    const name = aliases.find(({ alias_name }) => alias_name === options.alias)?.collection_name;
    if (name === undefined) return { version, collection: null };
    const { status, points_count } = await client.getCollection(name);
    return { version, collection: { name, status, points: points_count ?? 0 } };
  });
